package app.kontor.billing;

import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be paid and what was paid; called by banking, rows are append-only. */
@Local
public interface Settlements {

  /** Everything open of a seller in a currency, in pages by document number. */
  List<OpenItem> openItems(
      long sellerId, Currency currency, @Nullable DocumentNumber afterDocumentNumber, int limit);

  /**
   * Items by document number, open or settled; unknown numbers are left out. For one that was
   * replaced answers the one that stands in its place, under its own number.
   */
  Map<DocumentNumber, OpenItem> items(long sellerId, Collection<DocumentNumber> documentNumbers);

  /** Items of the orders, open or settled, but not replaced; unknown orders are left out. */
  List<OpenItem> itemsOfOrders(long sellerId, Collection<OrderNumber> orderNumbers);

  /**
   * As {@link #items}, with the documents and their orders locked until the transaction ends, so
   * that what is open stays open.
   */
  Map<DocumentNumber, OpenItem> lock(long sellerId, Collection<DocumentNumber> documentNumbers);

  /**
   * Records a payment on a document.
   *
   * @param source stable reference of the allocation; the same source is recorded once
   * @param paidOn booking date of the bank
   * @throws MoreThanOpen if the document has less open than the amount
   */
  void registerPayment(
      DocumentNumber documentNumber, Money amount, LocalDate paidOn, String source);

  /**
   * Gives back what of a pro-forma's payment no invoice has used: reverses it and records what is
   * kept anew.
   *
   * @param kept less than the payment; zero gives all back
   * @param keptSource source of the new payment, unless nothing is kept
   */
  void reducePayment(String source, Money kept, String keptSource);

  /**
   * Books what no invoice has used of a pro-forma's payment on the one that replaces it; the order
   * has received as much as before.
   *
   * @param kept what invoices have used of it; zero moves all
   * @param keptSource source of the payment that stays, unless nothing is kept
   * @param to the pro-forma that it counts for now
   * @param movedSource source of the payment there
   */
  void movePayment(
      String source, Money kept, String keptSource, DocumentNumber to, String movedSource);

  /** Takes back the payment recorded for the source, by a reversing row. */
  void reversePayment(String source);
}

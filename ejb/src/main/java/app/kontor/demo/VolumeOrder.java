package app.kontor.demo;

import app.kontor.demo.VolumeCast.Customer;
import app.kontor.demo.VolumeCast.Goods;
import app.kontor.measure.Quantity;
import app.kontor.money.CreditorReference;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.pricing.Price;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTreatment;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An order of the large history with all that became of it. */
final class VolumeOrder {
  private final long id;
  private final Customer customer;
  private final VatTreatment treatment;
  private final Fate fate;
  private final int minute;
  private final List<Line> lines = new ArrayList<>();
  private String number = "";
  private String proForma = "";
  private String note = "";
  private String invoice = "";
  private @Nullable Payable payable;

  /** The document the customer pays: the pro-forma, or the invoice of who buys on credit. */
  record Payable(long document, String number) {
    /** ISO 11649 creditor reference of the number. */
    String reference() {
      return CreditorReference.ofDocument(number).value();
    }
  }

  /** What became of it. */
  enum Fate {
    /** Gone, invoiced and paid. */
    DONE,
    /** Confirmed and not paid; goods are gone only on credit. */
    UNPAID,
    SUBMITTED,
    CANCELLED
  }

  /**
   * A line; a charge has the item id 0.
   *
   * @param net rounded to the minor unit, HALF_UP, before any sum
   */
  record Line(
      long id,
      long itemId,
      String itemNumber,
      String name,
      Quantity quantity,
      UnitPrice price,
      String priceList,
      Money net,
      VatRate vat)
      implements VatBreakdown.Taxed {
    boolean isCharge() {
      return itemId == 0;
    }
  }

  /**
   * @param minute of the working day at which it came in
   */
  VolumeOrder(long id, Customer customer, VatTreatment treatment, Fate fate, int minute) {
    this.id = id;
    this.customer = customer;
    this.treatment = treatment;
    this.fate = fate;
    this.minute = minute;
  }

  void add(long lineId, Goods item, Quantity quantity, Price price, VatRate vat) {
    String name = item.names().getOrDefault(customer.language(), item.number());
    add(lineId, item.id(), item.number(), name, quantity, price.price(), price.priceList(), vat);
  }

  void deliver(long lineId, String name, Money charge, VatRate vat) {
    Quantity one = Quantity.pieces(1);
    UnitPrice price = new UnitPrice(charge.amount(), charge.currency(), one);
    add(lineId, 0, "DELIVERY", name, one, price, "", vat);
  }

  private void add(
      long lineId,
      long itemId,
      String itemNumber,
      String name,
      Quantity quantity,
      UnitPrice price,
      String priceList,
      VatRate vat) {
    Money net = price.times(quantity, RoundingMode.HALF_UP);
    lines.add(new Line(lineId, itemId, itemNumber, name, quantity, price, priceList, net, vat));
  }

  void numbered(String given) {
    number = given;
  }

  void proForma(String given) {
    proForma = given;
  }

  void note(String given) {
    note = given;
  }

  void invoice(String given) {
    invoice = given;
  }

  void payable(long document, String documentNumber) {
    payable = new Payable(document, documentNumber);
  }

  Payable payable() {
    return Objects.requireNonNull(payable, "nothing to pay for " + number);
  }

  boolean isConfirmed() {
    return fate == Fate.DONE || fate == Fate.UNPAID;
  }

  /** Whether goods have left, and are therefore invoiced. */
  boolean isGone() {
    return fate == Fate.DONE || fate == Fate.UNPAID && isOnCredit();
  }

  boolean isPaid() {
    return fate == Fate.DONE;
  }

  boolean isOnCredit() {
    return customer.paymentDays() > 0;
  }

  VatBreakdown totals() {
    return VatBreakdown.of(currency(), lines);
  }

  Money zero() {
    return Money.zero(currency());
  }

  Currency currency() {
    return Currencies.of(customer.currency());
  }

  long id() {
    return id;
  }

  Customer customer() {
    return customer;
  }

  VatTreatment treatment() {
    return treatment;
  }

  Fate fate() {
    return fate;
  }

  int minute() {
    return minute;
  }

  List<Line> lines() {
    return lines;
  }

  String number() {
    return number;
  }

  String proForma() {
    return proForma;
  }

  String note() {
    return note;
  }

  String invoice() {
    return invoice;
  }
}

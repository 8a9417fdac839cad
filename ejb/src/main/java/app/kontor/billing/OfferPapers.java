package app.kontor.billing;

import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LinePrice;
import app.kontor.party.Seller;
import app.kontor.tax.VatBreakdown;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Papers of offers in the look of the seller's documents. An offer is no tax document: it has no
 * payment and nothing is due on it. What is frozen is printed as it was, whatever changes later.
 */
public interface OfferPapers {

  /** Every word and formatted value of an offer's paper. */
  Frozen freeze(Paper paper);

  /** The PDF of what was frozen; slow, and never while a transaction is open. */
  byte[] print(Frozen frozen);

  /**
   * Words that are kept.
   *
   * @param sha256 of the JSON text in UTF-8
   */
  record Frozen(String json, String sha256) {}

  /**
   * What the paper says.
   *
   * @param language of the customer
   * @param number with the version, as printed
   * @param customer name and, as far as they are known, lines of the address
   * @param until last day on which it can be accepted
   * @param message to the customer; empty for none
   * @param delivery name of the delivery method; empty if none was named
   * @param charge for the delivery, or null if it costs nothing
   * @param by name of who made it
   */
  record Paper(
      Locale language,
      String number,
      Seller seller,
      List<String> customer,
      LocalDate issued,
      LocalDate until,
      String message,
      String delivery,
      @Nullable Money charge,
      List<Line> lines,
      VatBreakdown sums,
      String by) {
    public Paper {
      customer = List.copyOf(customer);
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line.
   *
   * @param each net after the discount
   * @param choice name of how it is chosen, {@code FIXED} for what is part of the offer
   */
  record Line(
      String item,
      String name,
      Quantity quantity,
      UnitPrice each,
      LinePrice price,
      String choice) {}
}

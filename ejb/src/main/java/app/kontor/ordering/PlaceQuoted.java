package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.money.UnitPrice;
import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has accepted of a quotation.
 *
 * @param quotation its number
 * @param addressCode one of the customer's delivery addresses
 * @param delivery with the charge that was quoted, in the customer's currency
 * @param buyerReference the customer's own order number, or null
 * @param note to the seller, or null
 * @param held whether the goods were set aside until now: the order is confirmed as it comes in,
 *     which sets them aside for it
 */
public record PlaceQuoted(
    String quotation,
    PartnerNumber partnerNumber,
    Acceptance acceptance,
    String addressCode,
    Ordering.DeliveryMethod delivery,
    @Nullable String buyerReference,
    @Nullable String note,
    boolean held,
    List<Line> lines) {
  public PlaceQuoted {
    lines = List.copyOf(lines);
  }

  /**
   * Who has accepted.
   *
   * @param by name
   * @param user row of a person who has signed in, else 0
   * @param email where mails about the order go
   */
  public record Acceptance(String by, long user, String email) implements Serializable {}

  /**
   * A line at the price quoted.
   *
   * @param name as it was quoted
   * @param quantity in the base unit; work may be counted in another unit
   * @param price net, after discounts
   * @param vatClass STANDARD, REDUCED or ZERO
   */
  public record Line(
      ItemNumber itemNumber, String name, Quantity quantity, UnitPrice price, String vatClass) {}
}

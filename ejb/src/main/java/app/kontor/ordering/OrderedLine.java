package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order with what of the order is needed to read it alone.
 *
 * @param buyerReference the customer's own order number, or null
 * @param deliveryMethod code
 * @param ordered in the unit sold
 * @param price net, in the unit sold
 * @param net of the line
 * @param place behind which the next lines are asked for
 */
public record OrderedLine(
    OrderNumber number,
    PartnerNumber partnerNumber,
    @Nullable String buyerReference,
    Instant placedAt,
    OrderStatus status,
    @Nullable LocalDate requestedDate,
    String deliveryMethod,
    ItemNumber itemNumber,
    Quantity ordered,
    UnitPrice price,
    Money net,
    Place place)
    implements Serializable {

  /** Where an order stands among all, latest first. */
  public record Place(Instant placedAt, long id) implements Serializable {}
}

package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.UnitCode;
import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Staff enter an order for a customer.
 *
 * @param key idempotency key of the form
 * @param paymentTerms code of terms in use, or null for those that hold for the customer
 * @param wishes what else the customer says
 */
public record EnterOrder(
    String key,
    PartnerNumber partnerNumber,
    Channel channel,
    String addressCode,
    String deliveryMethod,
    @Nullable String paymentTerms,
    @Nullable LocalDate requestedDate,
    @Nullable String buyerReference,
    @Nullable String note,
    List<Line> lines,
    OrderWishes wishes)
    implements Serializable {
  public EnterOrder {
    lines = List.copyOf(lines);
  }

  /** Of which nothing else is said. */
  public EnterOrder(
      String key,
      PartnerNumber partnerNumber,
      Channel channel,
      String addressCode,
      String deliveryMethod,
      @Nullable String paymentTerms,
      @Nullable LocalDate requestedDate,
      @Nullable String buyerReference,
      @Nullable String note,
      List<Line> lines) {
    this(
        key,
        partnerNumber,
        channel,
        addressCode,
        deliveryMethod,
        paymentTerms,
        requestedDate,
        buyerReference,
        note,
        lines,
        OrderWishes.NONE);
  }

  /**
   * So much of an item.
   *
   * @param quantity in the unit
   * @param unit one the item is sold in, or null for the base unit
   */
  public record Line(ItemNumber itemNumber, BigDecimal quantity, @Nullable UnitCode unit)
      implements Serializable {

    /** So many base units. */
    public static Line of(ItemNumber itemNumber, BigDecimal quantity) {
      return new Line(itemNumber, quantity, null);
    }
  }
}

package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
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
 */
public record EnterOrder(
    String key,
    PartnerNumber partnerNumber,
    Channel channel,
    String addressCode,
    String deliveryMethod,
    @Nullable LocalDate requestedDate,
    @Nullable String buyerReference,
    @Nullable String note,
    List<Line> lines)
    implements Serializable {
  public EnterOrder {
    lines = List.copyOf(lines);
  }

  /** So many base units of an item. */
  public record Line(ItemNumber itemNumber, BigDecimal quantity) implements Serializable {}
}

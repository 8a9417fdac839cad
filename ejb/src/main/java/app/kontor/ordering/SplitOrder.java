package app.kontor.ordering;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Part of an order becomes an order of its own.
 *
 * @param key idempotency key of the form
 * @param version of the order that this was decided on
 * @param quantities that the new order gets, by line number, in the unit the line is sold in; lines
 *     that are left out stay whole
 * @param requestedDate when the customer wants the new order; null for the old one's
 * @param reason for the time line of both
 */
public record SplitOrder(
    String key,
    OrderNumber number,
    long version,
    Map<Integer, BigDecimal> quantities,
    @Nullable LocalDate requestedDate,
    String reason)
    implements Serializable {
  public SplitOrder {
    quantities = Collections.unmodifiableMap(new TreeMap<>(quantities));
  }
}

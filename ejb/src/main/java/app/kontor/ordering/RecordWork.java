package app.kontor.ordering;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Staff book that work of an order was done.
 *
 * @param key idempotency key of the form
 * @param day on which it was done, today or earlier where the seller is, not before the order
 * @param person who did it
 * @param quantities base units by order line, each above zero and no more than is open
 */
public record RecordWork(
    String key,
    OrderNumber order,
    LocalDate day,
    String person,
    Map<Integer, BigDecimal> quantities)
    implements Serializable {
  public RecordWork {
    quantities = Collections.unmodifiableMap(new TreeMap<>(quantities));
  }
}

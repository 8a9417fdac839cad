package app.kontor.notification.internal.kind;

import app.kontor.ordering.OrderDetail;
import java.time.LocalDate;
import java.util.Map;

/**
 * An order to tell of.
 *
 * @param expected when items that are on backorder are expected, by item id; unknown ones are
 *     absent
 */
record OrderFacts(OrderDetail order, Map<Long, LocalDate> expected) {
  OrderFacts {
    expected = Map.copyOf(expected);
  }
}

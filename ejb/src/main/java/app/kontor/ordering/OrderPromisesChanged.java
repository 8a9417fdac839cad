package app.kontor.ordering;

import java.util.List;

/**
 * Lines of an order were promised for other days.
 *
 * @param changes one at least, made together, each of another line
 */
public record OrderPromisesChanged(
    long sellerId, long partnerId, OrderNumber orderNumber, List<PromiseChange> changes) {
  public OrderPromisesChanged {
    changes = List.copyOf(changes);
  }
}

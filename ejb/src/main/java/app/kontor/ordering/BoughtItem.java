package app.kontor.ordering;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item that the actor's company has ordered before.
 *
 * @param line what was ordered last, in today's packages, at today's price and with what is free
 * @param lastAt when it was ordered last
 * @param lastOrder in which order
 * @param times in how many orders it was; null for who is not shown the orders of other channels
 */
public record BoughtItem(
    Basket.Line line, Instant lastAt, OrderNumber lastOrder, @Nullable Integer times)
    implements Serializable {

  /** Whether it can be ordered as it stands. */
  public boolean isOrderable() {
    return line.problem() == null;
  }
}

package app.kontor.ordering;

import app.kontor.money.UnitPrice;
import app.kontor.platform.failure.BusinessException;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an order that is about to be entered would be.
 *
 * @param prices net, by the items' own numbers and the units, in the unit each is sold in; none if
 *     it is refused
 * @param refusal why it would be refused, as {@link Ordering#enter} throws it, or null
 */
public record OrderRehearsal(Map<LineKey, UnitPrice> prices, @Nullable BusinessException refusal)
    implements Serializable {
  public OrderRehearsal {
    prices = Map.copyOf(prices);
  }

  /** An order that cannot be entered. */
  public static OrderRehearsal refused(BusinessException why) {
    return new OrderRehearsal(Map.of(), why);
  }
}

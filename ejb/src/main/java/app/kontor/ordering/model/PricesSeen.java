package app.kontor.ordering.model;

import app.kontor.catalogue.Item;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.PriceChanges;
import app.kontor.pricing.Price;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What lines of a basket cost when their owner put them in or last saw them. Nothing is charged by
 * it: a basket has the prices of the day.
 */
public final class PricesSeen {
  private final Map<Wanted.Key, UnitPrice> seen = new HashMap<>();
  private final List<Wanted> wanted;
  private final Quote quote;

  /**
   * @param wanted all lines
   * @param quote prices of the day
   * @param rows the same lines as they are kept
   */
  public PricesSeen(List<Wanted> wanted, Quote quote, Collection<BasketRow> rows) {
    this.wanted = wanted;
    this.quote = quote;
    Map<Long, Item> items = new HashMap<>();
    wanted.forEach(want -> items.put(want.item().id(), want.item()));
    for (BasketRow row : rows) {
      Item item = items.get(row.itemId());
      UnitPrice before = item == null ? null : row.seen(item.unit());
      if (before != null) {
        seen.put(row.key(), before);
      }
    }
  }

  /** What a line cost then, for base units; null if it costs the same today or nobody knows. */
  public @Nullable UnitPrice before(Wanted.Key line, @Nullable Price today) {
    UnitPrice before = seen.get(line);
    return before != null && today != null && isOther(before, today.price()) ? before : null;
  }

  /** All lines that have a price today, beside what they cost then. */
  public PriceChanges changes() {
    int changed = 0;
    boolean comparable = true;
    Money then = null;
    Money now = null;
    for (Wanted want : wanted) {
      Price price = quote.price(want);
      if (price == null) {
        continue;
      }
      UnitPrice today = price.price();
      UnitPrice before = before(want.key(), price);
      changed += before == null ? 0 : 1;
      UnitPrice told = before == null ? today : before;
      comparable = comparable && told.currency().equals(today.currency());
      now = plus(now, net(today, want));
      then = comparable ? plus(then, net(told, want)) : null;
    }
    return new PriceChanges(changed, comparable ? then : null, now);
  }

  private static Money net(UnitPrice price, Wanted want) {
    return price.times(want.quantity(), RoundingMode.HALF_UP);
  }

  private static Money plus(@Nullable Money sum, Money more) {
    return sum == null ? more : sum.plus(more);
  }

  /** For so many base units each: compared without dividing. */
  private static boolean isOther(UnitPrice before, UnitPrice now) {
    return !before.currency().equals(now.currency())
        || before
                .amount()
                .multiply(now.baseQuantity().value())
                .compareTo(now.amount().multiply(before.baseQuantity().value()))
            != 0;
  }
}

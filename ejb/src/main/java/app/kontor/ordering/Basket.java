package app.kontor.ordering;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Portion;
import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.pricing.Price;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer is about to order, at today's prices.
 *
 * @param net goods without delivery; null if a line has no price
 */
public record Basket(List<Line> lines, @Nullable Money net, @Nullable Money vat)
    implements Serializable {
  public Basket {
    lines = List.copyOf(lines);
  }

  /** Something can be ordered but not be delivered at once. */
  public boolean isShort() {
    return lines.stream().anyMatch(line -> line.shortage() != null);
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /**
   * One item in the basket, in one of the units it is wanted in.
   *
   * @param quantity in the base unit
   * @param soldIn the unit it is wanted in, or null for the base unit
   * @param kept the unit that is kept with the line, also where the item is not sold in it any more
   * @param price null if the item has no price in the partner's currency (on request)
   * @param free what is available now; null if the actor is not told quantities
   * @param shortage what of all that is wanted of the item is not available now, or null
   * @param problem code of what keeps it from being ordered, or null
   * @param successor what is sold in its place if it is no longer sold, or null
   * @param note the buyer's own, which the seller does not see; empty for none
   * @param before what it cost when its owner put it in or last saw it, where that is another price
   *     than today's; else null
   */
  public record Line(
      Item item,
      Quantity quantity,
      @Nullable SalesUnit soldIn,
      @Nullable UnitCode kept,
      @Nullable Price price,
      @Nullable Money net,
      @Nullable Quantity free,
      @Nullable Shortage shortage,
      @Nullable String problem,
      @Nullable ItemNumber successor,
      String note,
      @Nullable UnitPrice before)
      implements Serializable {

    /** The same, which cost something else when it was seen last; null for nothing else. */
    public Line since(@Nullable UnitPrice earlier) {
      if (earlier == null) {
        return this;
      }
      return new Line(
          item, quantity, soldIn, kept, price, net, free, shortage, problem, successor, note,
          earlier);
    }

    /** What one of the unit cost then, or null if it is no other price. */
    public @Nullable UnitPrice shownBefore() {
      return before == null ? null : LineItem.of(item, soldIn).price(before, quantity);
    }

    /** Which line it is. */
    public LineKey key() {
      return new LineKey(item.number(), kept);
    }

    /** The quantity as it is told to people. */
    public Portion portion() {
      return LineItem.of(item, soldIn).portion(quantity);
    }

    /** What one of the unit costs, or null if the item is on request. */
    public @Nullable UnitPrice shownPrice() {
      return price == null ? null : LineItem.of(item, soldIn).price(price.price(), quantity);
    }
  }
}

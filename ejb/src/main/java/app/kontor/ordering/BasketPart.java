package app.kontor.ordering;

import app.kontor.money.Money;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a basket, and what is true of all of them.
 *
 * @param lines those that are shown
 * @param page which page of what was asked for, from 1; the last one if there are fewer
 * @param pages of what was asked for, at least 1
 * @param found lines that were asked for
 * @param all lines in the basket
 * @param blocked lines in the basket that cannot be ordered as they stand
 * @param changes of prices in the basket since its owner put lines in or saw them last
 * @param net all goods without delivery; null if a line has no price
 * @param vat of all goods; null if a line has no price
 */
public record BasketPart(
    List<Basket.Line> lines,
    int page,
    int pages,
    int found,
    int all,
    int blocked,
    PriceChanges changes,
    @Nullable Money net,
    @Nullable Money vat)
    implements Serializable {

  /** Before anything was read. */
  public static final BasketPart NONE =
      new BasketPart(List.of(), 1, 1, 0, 0, 0, PriceChanges.NONE, null, null);

  public BasketPart {
    lines = List.copyOf(lines);
  }

  /** There is something to order, and nothing stands in the way of any of it. */
  public boolean isOrderable() {
    return all > 0 && blocked == 0;
  }
}

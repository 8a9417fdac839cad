package app.kontor.ordering;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Portion;
import app.kontor.money.Money;
import app.kontor.platform.failure.BusinessException;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row of quick order would do.
 *
 * @param together all that the rows want of the item in this unit, at the price of the day; null
 *     where the item is not known
 * @param portion what this row wants; null where that is not known
 * @param net what it costs; null for on request
 * @param sameAs line of the first row with the same item and unit, with which it is counted
 *     together; null if there is none before
 * @param refusal why the row cannot go into the basket, at {@code item}, {@code quantity} or {@code
 *     unit}; null if it can
 * @param candidates what the word can mean where it is not one item
 * @param hidden the seller's items of that very number, which are not meant because it is the
 *     customer's own number of another
 */
public record CheckedRow(
    TypedRow typed,
    Basket.@Nullable Line together,
    @Nullable Portion portion,
    @Nullable Money net,
    @Nullable Integer sameAs,
    @Nullable BusinessException refusal,
    List<Item> candidates,
    List<ItemNumber> hidden)
    implements Serializable {
  public CheckedRow {
    candidates = List.copyOf(candidates);
    hidden = List.copyOf(hidden);
  }

  /** Whether it would go into the basket. */
  public boolean isTakeable() {
    return refusal == null && !typed.heading();
  }

  /** Whether something has to be mended first. */
  public boolean isRefused() {
    return refusal != null;
  }

  /** The field that is to be mended; empty if there is none. */
  public String field() {
    return refusal == null ? "" : refusal.field().isEmpty() ? "item" : refusal.field();
  }

  /** The same, refused after all. */
  public CheckedRow refused(BusinessException why) {
    return new CheckedRow(typed, together, portion, net, sameAs, why, candidates, hidden);
  }
}

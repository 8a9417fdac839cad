package app.kontor.ordering;

import app.kontor.money.Money;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a basket costs beside what its owner was told when he put its lines in or saw them last.
 * Lines nobody was told a price of count at today's on both sides.
 *
 * @param lines how many cost something else than was seen
 * @param before goods net at the prices that were seen; null if these were in another currency
 * @param now the same goods net at today's prices; null if nothing is in the basket that has one
 */
public record PriceChanges(int lines, @Nullable Money before, @Nullable Money now)
    implements Serializable {

  /** All is as it was seen. */
  public static final PriceChanges NONE = new PriceChanges(0, null, null);

  public boolean isAny() {
    return lines > 0;
  }

  /**
   * Whether who orders has to agree first: the goods cost more than he saw, or what he saw cannot
   * be compared.
   */
  public boolean isDearer() {
    return isAny() && (before == null || now == null || now.compareTo(before) > 0);
  }
}

package app.kontor.pricing;

import app.kontor.measure.UnitCode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of all prices of all lists.
 *
 * @param last behind which to go on; null if there are no more
 */
public record PricePart(List<SpotPrice> prices, @Nullable Place last) implements Serializable {
  /** There are no more. */
  public static final PricePart END = new PricePart(List.of(), null);

  public PricePart {
    prices = List.copyOf(prices);
  }

  /** Where a price stands among all. */
  public record Place(long listId, long itemId, BigDecimal fromQuantity, @Nullable UnitCode unit)
      implements Serializable {}
}

package app.kontor.pricing;

import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which item in which quantity is to be priced.
 *
 * @param quantity in base units
 * @param soldIn the unit it is sold in, or null for the base unit
 * @param beside units whose own prices are asked for too, see {@link Price#inUnits}
 */
public record PriceQuery(
    long itemId, Quantity quantity, @Nullable SalesUnit soldIn, List<SalesUnit> beside) {
  public PriceQuery {
    beside = List.copyOf(beside);
  }

  /** In the base unit. */
  public PriceQuery(long itemId, Quantity quantity) {
    this(itemId, quantity, null, List.of());
  }

  /**
   * What is sold in a unit.
   *
   * @param soldIn null for the base unit
   */
  public static PriceQuery of(long itemId, Quantity quantity, @Nullable SalesUnit soldIn) {
    return new PriceQuery(itemId, quantity, soldIn, List.of());
  }
}

package app.kontor.pricing;

import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which item in which quantity is to be priced.
 *
 * @param quantity in base units
 * @param soldIn the unit it is sold in, or null for the base unit
 * @param beside units whose own prices are asked for too, see {@link Price#inUnits}
 * @param ofItem all that is wanted of the item, in whichever units, in base units: what steps of
 *     the base unit count; steps of a unit count what is wanted in it
 */
public record PriceQuery(
    long itemId,
    Quantity quantity,
    @Nullable SalesUnit soldIn,
    List<SalesUnit> beside,
    Quantity ofItem) {
  public PriceQuery {
    beside = List.copyOf(beside);
  }

  /** Nothing of the item is wanted besides. */
  public PriceQuery(
      long itemId, Quantity quantity, @Nullable SalesUnit soldIn, List<SalesUnit> beside) {
    this(itemId, quantity, soldIn, beside, quantity);
  }

  /** In the base unit. */
  public PriceQuery(long itemId, Quantity quantity) {
    this(itemId, quantity, null, List.of());
  }

  /**
   * What a price is for: one item has one in each unit.
   *
   * @param unit null for the base unit
   */
  public record Key(long itemId, @Nullable UnitCode unit) {}

  /** What its price is for. */
  public Key key() {
    return new Key(itemId, soldIn == null ? null : soldIn.unit());
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

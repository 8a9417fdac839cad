package app.kontor.pricing.model;

import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A price of a list for an item, from a quantity on.
 *
 * @param from above zero, in the unit
 * @param amount net, in the list's currency, for {@code per} units; zero if it is expressly free
 * @param per above zero
 * @param validTo last day of this price alone, or null if it holds as long as its list
 * @param unit the unit sold that it is for, or null for the item's base unit
 */
public record PriceStep(
    BigDecimal from,
    BigDecimal amount,
    BigDecimal per,
    @Nullable LocalDate validTo,
    @Nullable UnitCode unit) {

  /** A price for the base unit. */
  public PriceStep(
      BigDecimal from, BigDecimal amount, BigDecimal per, @Nullable LocalDate validTo) {
    this(from, amount, per, validTo, null);
  }

  /** A price that holds as long as its list. */
  public static PriceStep of(BigDecimal from, BigDecimal amount, BigDecimal per) {
    return new PriceStep(from, amount, per, null, null);
  }

  /**
   * What of a list's steps holds for an item that is sold in a unit: those of the unit if the list
   * has any, else those of the base unit. All in base units, so that they can be compared with what
   * other lists say.
   *
   * @param sold null for the base unit
   */
  public static List<PriceStep> soldIn(List<PriceStep> steps, @Nullable SalesUnit sold) {
    if (!anyOfUnits(steps)) {
      return steps;
    }
    List<PriceStep> own = new ArrayList<>();
    List<PriceStep> base = new ArrayList<>();
    for (PriceStep step : steps) {
      if (step.unit == null) {
        base.add(step);
      } else if (sold != null && step.unit.equals(sold.unit())) {
        own.add(step.inBase(sold));
      }
    }
    return own.isEmpty() ? base : own;
  }

  /** Whether one of them is for another unit than the base unit. */
  static boolean anyOfUnits(List<PriceStep> steps) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).unit != null) {
        return true;
      }
    }
    return false;
  }

  /** The same price, counted in base units. */
  private PriceStep inBase(SalesUnit sold) {
    return new PriceStep(
        from.multiply(sold.factor()), amount, per.multiply(sold.factor()), validTo, unit);
  }

  /** The same for one of another unit. */
  public PriceStep of(UnitCode other) {
    return new PriceStep(from, amount, per, validTo, other);
  }

  /** The same with another amount. */
  PriceStep asking(BigDecimal other) {
    return new PriceStep(from, other, per, validTo, unit);
  }

  /** Which price of a list it is: the quantity and the unit. */
  public Place place() {
    return new Place(from.stripTrailingZeros(), unit == null ? "" : unit.code());
  }

  /**
   * Which price of a list for an item, by unit and quantity.
   *
   * @param unit empty for the base unit
   */
  public record Place(BigDecimal from, String unit) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byUnit = unit.compareTo(other.unit);
      return byUnit != 0 ? byUnit : from.compareTo(other.from);
    }
  }

  /** Whether a unit costs less than by the other, whatever quantities the two are for. */
  public boolean isCheaperThan(PriceStep other) {
    return amount.multiply(other.per).compareTo(other.amount.multiply(per)) < 0;
  }
}

package app.kontor.pricing;

import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.money.UnitPrice;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The net price that holds for a partner, item, quantity and day.
 *
 * @param price net, in the partner's currency
 * @param breaks the prices of all quantities, smallest first; one at least
 * @param reason where it comes from
 * @param decimals with which prices of the list that won are shown at least
 * @param inUnits the prices of other units for which a list has prices of their own, for one of
 *     each; only those that were asked for
 */
public record Price(
    UnitPrice price, List<Break> breaks, Reason reason, int decimals, Map<UnitCode, Price> inUnits)
    implements Serializable {
  public Price {
    breaks = List.copyOf(breaks);
    inUnits = Map.copyOf(inUnits);
  }

  /** A price where no other unit has one of its own. */
  public Price(UnitPrice price, List<Break> breaks, Reason reason, int decimals) {
    this(price, breaks, reason, decimals, Map.of());
  }

  /** The same with the prices of other units. */
  public Price with(Map<UnitCode, Price> units) {
    return new Price(price, breaks, reason, decimals, units);
  }

  /**
   * The price of one of a unit: its own, or that of as many base units.
   *
   * @param base the item's base unit
   */
  public UnitPrice one(SalesUnit unit, UnitCode base) {
    return inUnits.getOrDefault(unit.unit(), this).at(unit.inBase(BigDecimal.ONE, base)).in(unit);
  }

  /** From this quantity on the price is this. */
  public record Break(Quantity from, UnitPrice price) implements Serializable {}

  /**
   * Where a price comes from, as a buyer may know it.
   *
   * @param priceList code of the list that won
   * @param promotion whether that is a promotion
   * @param from the quantity from which the price holds
   * @param validTo last day on which it holds as it is, or null for no end
   */
  public record Reason(
      String priceList,
      PriceLevel level,
      boolean promotion,
      Quantity from,
      @Nullable LocalDate validTo)
      implements Serializable {}

  /** The price of a quantity; of one below the first step it is that of the first. */
  public UnitPrice at(Quantity quantity) {
    return breaks.stream()
        .filter(step -> step.from().compareTo(quantity) <= 0)
        .reduce((one, next) -> next)
        .orElse(breaks.get(0))
        .price();
  }

  /** Code of the list that won. */
  public String priceList() {
    return reason.priceList();
  }
}

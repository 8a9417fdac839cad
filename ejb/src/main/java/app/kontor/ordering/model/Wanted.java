package app.kontor.ordering.model;

import app.kontor.catalogue.Item;
import app.kontor.measure.Portion;
import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * So much of an item.
 *
 * @param quantity in the base unit
 * @param soldIn the unit it is sold in, or null for the base unit
 */
public record Wanted(Item item, Quantity quantity, @Nullable SalesUnit soldIn) {

  /**
   * So many base units, in a unit.
   *
   * @param unit null for the base unit
   */
  public record BaseAmount(BigDecimal quantity, @Nullable UnitCode unit) {

    /**
     * Both together: in the unit if both are, else in the base unit.
     *
     * @param more of the same item
     */
    public BaseAmount plus(BaseAmount more) {
      UnitCode both = unit != null && unit.equals(more.unit) ? unit : null;
      return new BaseAmount(quantity.add(more.quantity), both);
    }
  }

  /**
   * So many of a unit of an item, in base units.
   *
   * @param unit null for the base unit
   * @throws InvalidInput UNIT_NOT_SOLD at {@code unit} if the item is not sold in it;
   *     NOT_A_MULTIPLE if the number is not whole
   */
  public static BaseAmount amount(Item item, BigDecimal number, @Nullable UnitCode unit) {
    if (unit == null || unit.equals(item.unit())) {
      return new BaseAmount(number, null);
    }
    SalesUnit sold =
        item.soldIn(unit)
            .orElseThrow(() -> new InvalidInput("unit", "UNIT_NOT_SOLD", item.number(), unit));
    BusinessException.raise(LinePolicy.unwhole(item, sold, number));
    return new BaseAmount(sold.inBase(number, item.unit()).value(), unit);
  }

  /**
   * So much of an item in a unit; in the base unit if the item is not sold in it or if it is no
   * whole number of them.
   */
  public static Wanted of(Item item, BaseAmount amount) {
    Quantity base = Quantity.of(amount.quantity(), item.unit());
    return new Wanted(
        item,
        base,
        item.soldIn(amount.unit()).filter(unit -> unit.of(base).isPresent()).orElse(null));
  }

  /** Quantities by item id, joined with the items; those that are not among them are left out. */
  public static List<Wanted> of(Map<Long, BaseAmount> amounts, Map<Long, Item> items) {
    List<Wanted> wanted = new ArrayList<>();
    amounts.forEach(
        (itemId, amount) -> {
          Item item = items.get(itemId);
          if (item != null) {
            wanted.add(of(item, amount));
          }
        });
    return wanted;
  }

  /** As it is told to people. */
  public Portion portion() {
    return new Portion(soldIn == null ? quantity : soldIn.of(quantity).orElse(quantity), quantity);
  }
}

package app.kontor.ordering.model;

import app.kontor.catalogue.Item;
import app.kontor.measure.Portion;
import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.PriceQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * So much of an item.
 *
 * @param quantity in the base unit
 * @param soldIn the unit it is sold in, or null for the base unit
 * @param kept the unit that is kept with the line; another than {@code soldIn} where the item is
 *     not sold in it any more
 * @param ofItem all that is wanted of the item, in whichever units, in the base unit: minimum,
 *     steps of prices and stock count that
 */
public record Wanted(
    Item item,
    Quantity quantity,
    @Nullable SalesUnit soldIn,
    @Nullable UnitCode kept,
    Quantity ofItem) {

  /** Nothing of the item is wanted besides. */
  public Wanted(Item item, Quantity quantity, @Nullable SalesUnit soldIn) {
    this(item, quantity, soldIn, soldIn == null ? null : soldIn.unit(), quantity);
  }

  /**
   * What tells lines apart: an item has one in each unit.
   *
   * @param unit as it is kept; null for the base unit
   */
  public record Key(long itemId, @Nullable UnitCode unit) {

    /** The line on which so much of an item lies. */
    public static Key of(long itemId, BaseAmount amount) {
      return new Key(itemId, amount.unit());
    }
  }

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
        item.soldIn(amount.unit()).filter(unit -> unit.of(base).isPresent()).orElse(null),
        amount.unit(),
        base);
  }

  /** Quantities by line, joined with the items; those that are not among them are left out. */
  public static List<Wanted> of(Map<Key, BaseAmount> amounts, Map<Long, Item> items) {
    List<Wanted> wanted = new ArrayList<>();
    amounts.forEach(
        (key, amount) -> {
          Item item = items.get(key.itemId());
          if (item != null) {
            wanted.add(of(item, amount));
          }
        });
    return together(wanted);
  }

  /** Lines that belong together, each of which knows how much of its item all of them want. */
  public static List<Wanted> together(List<Wanted> lines) {
    Map<Long, Quantity> ofItems = new HashMap<>();
    lines.forEach(line -> ofItems.merge(line.item().id(), line.quantity(), Quantity::plus));
    return lines.stream()
        .map(line -> line.among(ofItems.getOrDefault(line.item().id(), line.quantity())))
        .toList();
  }

  /**
   * The same where so much is wanted of the item in all.
   *
   * @param all in the base unit
   */
  public Wanted among(Quantity all) {
    return all.equals(ofItem) ? this : new Wanted(item, quantity, soldIn, kept, all);
  }

  /** On which line it lies. */
  public Key key() {
    return new Key(item.id(), kept);
  }

  /** What prices are asked. */
  public PriceQuery query() {
    return new PriceQuery(item.id(), quantity, soldIn, List.of(), ofItem);
  }

  /** As it is told to people. */
  public Portion portion() {
    return new Portion(soldIn == null ? quantity : soldIn.of(quantity).orElse(quantity), quantity);
  }
}

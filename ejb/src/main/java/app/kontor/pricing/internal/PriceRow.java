package app.kontor.pricing.internal;

import app.kontor.measure.UnitCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What an entry of a list says. */
record PriceRow(Step step, BigDecimal amount, BigDecimal perQuantity) {

  /**
   * Which entry of a list: the item, and the quantity of a unit from which it holds.
   *
   * @param unit null for the base unit
   */
  record Step(long itemId, BigDecimal from, @Nullable UnitCode unit) {
    Step {
      from = from.stripTrailingZeros();
    }

    /** Of the base unit. */
    Step(long itemId, BigDecimal from) {
      this(itemId, from, null);
    }

    /** The unit as it is stored: empty for the base unit. */
    String stored() {
      return stored(unit);
    }

    static String stored(@Nullable UnitCode unit) {
      return unit == null ? "" : unit.code();
    }

    /** A unit as it was stored. */
    static @Nullable UnitCode unit(String stored) {
      return stored.isEmpty() ? null : new UnitCode(stored);
    }

    /** The condition for entries that come behind it; units are letters and digits. */
    String behind(String prefix) {
      String item = prefix + "item_id";
      String quantity = prefix + "from_quantity";
      return " AND (%s > %d OR %s = %d AND (%s > %s OR %s = %s AND %sunit > '%s'))"
          .formatted(
              item,
              itemId,
              item,
              itemId,
              quantity,
              from.toPlainString(),
              quantity,
              from.toPlainString(),
              prefix,
              stored());
    }
  }

  boolean saysTheSameAs(PriceRow other) {
    return amount.compareTo(other.amount) == 0 && perQuantity.compareTo(other.perQuantity) == 0;
  }
}

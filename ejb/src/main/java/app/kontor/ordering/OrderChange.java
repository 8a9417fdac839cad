package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.UnitCode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an order to be instead (openTrans ORDERCHANGE): named against the order as it
 * is; what is not named stays.
 *
 * @param lines of the order, by their numbers; each at most once
 * @param added goods or work that the order does not have yet
 */
public record OrderChange(List<Line> lines, List<Added> added, Terms terms)
    implements Serializable {
  public OrderChange {
    lines = List.copyOf(lines);
    added = List.copyOf(added);
  }

  /** Nothing but other terms of delivery. */
  public static OrderChange of(Terms terms) {
    return new OrderChange(List.of(), List.of(), terms);
  }

  /**
   * A line of the order.
   *
   * @param quantity in the unit in which the line is told; zero takes the line away
   * @param price net, for one of that unit, in the order's currency; null leaves it to the rule
   */
  public record Line(int lineNumber, BigDecimal quantity, @Nullable BigDecimal price)
      implements Serializable {}

  /**
   * A line more.
   *
   * @param quantity in the unit
   * @param unit one the item is sold in, or null for the base unit
   * @param price net, for one of the unit, in the order's currency; null for the price of today
   */
  public record Added(
      ItemNumber itemNumber,
      BigDecimal quantity,
      @Nullable UnitCode unit,
      @Nullable BigDecimal price)
      implements Serializable {

    /** So many base units at the price of today. */
    public static Added of(ItemNumber itemNumber, BigDecimal quantity) {
      return new Added(itemNumber, quantity, null, null);
    }
  }

  /**
   * Where, how and when, as it shall be.
   *
   * @param addressCode one of the customer's delivery addresses, or null for the one the order has
   * @param deliveryMethod code of a method, or null for the one the order has
   * @param requestedDate when the buyer wants the goods, or null for no wish
   * @param buyerReference the buyer's own order number, or null
   * @param note of the buyer to the seller, or null
   * @param wishes what else is said, of all lines that have a wish; null leaves all of it as it is
   */
  public record Terms(
      @Nullable String addressCode,
      @Nullable String deliveryMethod,
      @Nullable LocalDate requestedDate,
      @Nullable String buyerReference,
      @Nullable String note,
      @Nullable OrderWishes wishes)
      implements Serializable {

    /** All of it as the order has it. */
    public static Terms of(OrderDetail order) {
      return new Terms(
          null,
          null,
          order.delivery().requestedDate(),
          order.buyer().reference(),
          order.buyer().note(),
          null);
    }
  }

  /** Whether somebody has named a price. */
  public boolean isPriced() {
    return lines.stream().anyMatch(line -> line.price() != null)
        || added.stream().anyMatch(line -> line.price() != null);
  }
}

package app.kontor.ordering;

import app.kontor.catalogue.Item;
import app.kontor.measure.Portion;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order would be if its goods were ordered once more now, line by line beside what it was.
 *
 * @param number of the order that was
 * @param lines its goods and work, without charges
 */
public record Reorder(OrderNumber number, List<Line> lines) implements Serializable {
  public Reorder {
    lines = List.copyOf(lines);
  }

  /** How a line differs from what it was. */
  public enum Change {
    /** It costs what it cost. */
    SAME,
    DEARER,
    CHEAPER,
    /** It is paid in another currency now. */
    OTHER_CURRENCY,
    /** Something else is sold in its place. */
    REPLACED,
    /** It cannot be ordered any more, and nothing is sold in its place. */
    GONE
  }

  /**
   * A line.
   *
   * @param before as it was ordered
   * @param item what would be ordered; null if that is nothing
   * @param portion how much, in today's packages; null if nothing would be
   * @param price of a unit today; null if nothing would be ordered
   * @param net what the line would cost; null if nothing would be ordered
   * @param shortage what of all that would be ordered of the item cannot be had now, or null
   * @param change what is said first of it
   */
  public record Line(
      OrderLine before,
      @Nullable Item item,
      @Nullable Portion portion,
      @Nullable UnitPrice price,
      @Nullable Money net,
      @Nullable Shortage shortage,
      Change change)
      implements Serializable {

    /** Whether it would be ordered at all. */
    public boolean isOrderable() {
      return change != Change.GONE;
    }

    /** Another quantity than then, because packages are others now. */
    public boolean isAdjusted() {
      return portion != null && portion.base().compareTo(before.ordered()) != 0;
    }
  }

  /** Whether anything of it can be ordered. */
  public boolean isOrderable() {
    return lines.stream().anyMatch(Line::isOrderable);
  }
}

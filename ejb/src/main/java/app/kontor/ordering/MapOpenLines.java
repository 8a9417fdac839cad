package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.UnitCode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Staff say what lines are that were entered as text.
 *
 * @param key idempotency key of the form
 * @param version of the order that was read
 * @param decisions for lines that are open; the others stay
 */
public record MapOpenLines(String key, OrderNumber number, long version, List<Decision> decisions)
    implements Serializable {
  public MapOpenLines {
    decisions = List.copyOf(decisions);
  }

  /**
   * About one line.
   *
   * @param line its id
   * @param item what it is; null if it is not wanted
   * @param quantity in the unit; null if it is not wanted
   * @param unit one the item is sold in, null for its base unit
   * @param remembered whether the customer's words become the customer's own number of the item
   */
  public record Decision(
      long line,
      @Nullable ItemNumber item,
      @Nullable BigDecimal quantity,
      @Nullable UnitCode unit,
      boolean remembered)
      implements Serializable {

    /** The customer does not want it. */
    public static Decision dropped(long line) {
      return new Decision(line, null, null, null, false);
    }
  }
}

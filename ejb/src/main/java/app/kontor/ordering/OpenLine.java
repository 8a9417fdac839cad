package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.UnitCode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer wants that was not found when the order was entered.
 *
 * @param told in the customer's words
 * @param quantity null where none was said
 * @param unit null for the base unit of whatever it is
 * @param notedBy name of the one who entered the order
 * @param item what it is; null unless it is mapped
 * @param decidedAt null while it is open
 * @param decidedBy null while it is open
 */
public record OpenLine(
    long id,
    String told,
    @Nullable BigDecimal quantity,
    @Nullable UnitCode unit,
    Instant notedAt,
    String notedBy,
    State state,
    @Nullable ItemNumber item,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy)
    implements Serializable {

  /** What has become of it. */
  public enum State {
    /** The order waits for it. */
    OPEN,
    /** Somebody has said which item it is; it is a line of the order. */
    MAPPED,
    /** The customer does not want it. */
    DROPPED
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /**
   * A line to be mapped later, as it is entered.
   *
   * @param told in the customer's words, at most 200 characters
   * @param quantity null where none was said
   * @param unit null for the base unit of whatever it is
   */
  public record Told(String told, @Nullable BigDecimal quantity, @Nullable UnitCode unit)
      implements Serializable {
    /** The longest text. */
    public static final int MAX = 200;
  }
}

package app.kontor.transfer;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row would do to what is kept now.
 *
 * @param line of the file, from 1
 * @param name what people call it: the customer's number, item and warehouse; a second row of the
 *     same name is refused
 * @param changes the fields it would set or change
 * @param problem why it cannot be taken; null if it can
 * @param weight how large the change is among those of its kind
 * @param command does it; null where there is nothing to do
 */
public record RowPlan(
    int line,
    String name,
    Effect outcome,
    List<FieldChange> changes,
    @Nullable RowProblem problem,
    BigDecimal weight,
    @Nullable Runnable command) {

  public RowPlan {
    changes = List.copyOf(changes);
  }

  /** What becomes of a row. */
  public enum Effect {
    /** It changes something that is there. */
    CHANGED,
    /** It adds something. */
    NEW,
    /** It says what is kept already. */
    SAME,
    /** It cannot be taken. */
    REFUSED
  }

  /**
   * A row that is new or changes something; the same as it is, if no field changes.
   *
   * @param isNew whether nothing of that name is there
   */
  public static RowPlan of(
      int line, String name, boolean isNew, List<FieldChange> fields, Runnable command) {
    List<FieldChange> changes = fields.stream().filter(change -> !change.isNone()).toList();
    Effect outcome = isNew ? Effect.NEW : changes.isEmpty() ? Effect.SAME : Effect.CHANGED;
    return new RowPlan(
        line,
        name,
        outcome,
        changes,
        null,
        BigDecimal.valueOf(changes.size()),
        outcome == Effect.SAME ? null : command);
  }

  /** A row that cannot be taken. */
  public static RowPlan refused(int line, String name, RowProblem problem) {
    return new RowPlan(line, name, Effect.REFUSED, List.of(), problem, BigDecimal.ZERO, null);
  }

  /** The same with another weight than the number of its changes. */
  public RowPlan weighing(BigDecimal other) {
    return new RowPlan(line, name, outcome, changes, problem, other, command);
  }

  /** The same, refused. */
  public RowPlan refused(RowProblem why) {
    return refused(line, name, why);
  }

  /** Whether there is something to do. */
  public boolean isToBeDone() {
    return outcome == Effect.NEW || outcome == Effect.CHANGED;
  }
}

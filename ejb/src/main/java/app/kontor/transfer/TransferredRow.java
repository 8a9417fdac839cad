package app.kontor.transfer;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file and what it would do, or has done.
 *
 * @param line of the file, from 1
 * @param changes of fields, with as much of their values as can be shown
 * @param refusal why it cannot be taken, or null
 * @param applied whether it was applied
 */
public record TransferredRow(
    int line,
    String name,
    RowPlan.Effect outcome,
    List<Change> changes,
    @Nullable Refusal refusal,
    boolean applied)
    implements Serializable {
  public TransferredRow {
    changes = List.copyOf(changes);
  }

  /** A field's value before and after; null for nothing. */
  public record Change(TransferField field, @Nullable Object before, @Nullable Object after)
      implements Serializable {}

  /**
   * @param label key of the field's label, or empty if it is about the whole row
   * @param code text {@code refusal.<code>}
   */
  public record Refusal(String label, String code, List<Serializable> args)
      implements Serializable {
    public Refusal {
      args = List.copyOf(args);
    }
  }
}

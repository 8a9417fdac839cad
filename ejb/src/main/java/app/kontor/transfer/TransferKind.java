package app.kontor.transfer;

import app.kontor.gate.Permission;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be transferred by files, found by CDI. Whoever adds a kind writes a class in
 * {@code internal.kind}, and texts {@code transfer.kind.<key>}, {@code transfer.field.<field>} and
 * {@code export.load-<key>} in each language.
 */
public interface TransferKind {

  /** Stable name, part of addresses and rows: {@code customers}. */
  String key();

  /** Where it stands among the others. */
  int place();

  /** Who may load and take such files. */
  Permission permission();

  /** The fields of a row, in the order in which files have them. */
  List<TransferField> fields();

  /** Whether its files are archives: each file in one is a row with one field, its name. */
  default boolean isArchive() {
    return false;
  }

  /**
   * Compares some rows of a file with what is kept now. Runs as the person who loads, within a
   * transaction; refuses a row by its plan, not by throwing.
   */
  List<RowPlan> plan(TransferSource source, List<SourceRow> rows);

  /**
   * Whether rows that belong together may stand apart in a file, so that all of it is looked
   * through before the first is worked on.
   */
  default boolean isGathered() {
    return false;
  }

  /**
   * What rows belong together: those with the same word are compared and applied together, or none
   * of them; unless {@link #isGathered}, only those that follow each other. Null for a row that
   * stands for itself.
   */
  default @Nullable String together(SourceRow row) {
    return null;
  }

  /** Does what was planned, within one transaction; the first refusal undoes all. */
  default void apply(List<RowPlan> plans) {
    plans.forEach(
        plan -> {
          Runnable command = plan.command();
          if (command != null) {
            command.run();
          }
        });
  }

  /** What is kept, as rows of a file: values by field, in a fixed order. */
  Page<Map<String, @Nullable Object>> records(PageRequest page);

  /** A row that shows what is meant, for the template. */
  Map<String, Object> example();
}

package app.kontor.transfer.internal;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.transfer.TransferKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Hands rows on in batches of their order; rows that belong together stay together. */
final class Batches implements Consumer<RowReader.Read> {
  /** Rows of a batch, which are compared by one question and applied by one transaction. */
  static final int SIZE = 200;

  /** Most rows that may belong together. */
  static final int MOST_TOGETHER = 1_000;

  private final TransferKind kind;
  private final Consumer<List<RowReader.Read>> work;
  private List<RowReader.Read> batch = new ArrayList<>(SIZE);
  private @Nullable String last;

  Batches(TransferKind kind, Consumer<List<RowReader.Read>> work) {
    this.kind = kind;
    this.work = work;
  }

  @Override
  public void accept(RowReader.Read row) {
    String group = kind.together(row.row());
    if (batch.size() >= SIZE && (group == null || !group.equals(last))) {
      end();
    }
    if (batch.size() >= SIZE + MOST_TOGETHER) {
      throw new InvalidInput(
          "", "TRANSFER_TOGETHER_TOO_MANY", String.valueOf(group), MOST_TOGETHER);
    }
    last = group;
    batch.add(row);
  }

  /** Hands on the rest. */
  void end() {
    if (!batch.isEmpty()) {
      List<RowReader.Read> some = batch;
      batch = new ArrayList<>(SIZE);
      work.accept(some);
    }
  }

  /** Rows as they can be applied: those that belong together, and each other by itself. */
  static List<List<RowReader.Read>> parts(TransferKind kind, List<RowReader.Read> rows) {
    List<List<RowReader.Read>> parts = new ArrayList<>();
    String before = null;
    for (RowReader.Read row : rows) {
      String group = kind.together(row.row());
      if (group == null || !Objects.equals(group, before)) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(row);
      before = group;
    }
    return parts;
  }
}

package app.kontor.transfer.internal;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.transfer.TransferKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Hands rows that belong together on one after the other, wherever they stand in a file: a first
 * look counts them, a second holds those that came until their last one is there. Only rows of what
 * is not complete are held, and not more than {@link #MOST_HELD}.
 */
final class Gathering implements Consumer<RowReader.Read> {
  /** Most rows that are held at a time. */
  static final int MOST_HELD = 20_000;

  /** Most different things that rows of a file may belong to. */
  static final int MOST_GROUPS = 100_000;

  private final TransferKind kind;
  private final Consumer<RowReader.Read> next;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, List<RowReader.Read>> held = new HashMap<>();
  private int rowsHeld;

  Gathering(TransferKind kind, Consumer<RowReader.Read> next) {
    this.kind = kind;
    this.next = next;
  }

  /**
   * Counts a row.
   *
   * @throws InvalidInput TRANSFER_TOGETHER_TOO_MANY, TRANSFER_GROUPS_TOO_MANY
   */
  void count(RowReader.Read row) {
    String group = kind.together(row.row());
    if (group != null && counts.merge(group, 1, Integer::sum) > Batches.MOST_TOGETHER) {
      throw new InvalidInput("", "TRANSFER_TOGETHER_TOO_MANY", group, Batches.MOST_TOGETHER);
    }
    if (counts.size() > MOST_GROUPS) {
      throw new InvalidInput("", "TRANSFER_GROUPS_TOO_MANY", MOST_GROUPS);
    }
  }

  /**
   * Takes a row that was counted.
   *
   * @throws InvalidInput TRANSFER_SCATTERED if too many have to be held
   */
  @Override
  public void accept(RowReader.Read row) {
    String group = kind.together(row.row());
    int count = group == null ? 1 : counts.getOrDefault(group, 1);
    if (group == null || count == 1) {
      next.accept(row);
      return;
    }
    List<RowReader.Read> rows = held.computeIfAbsent(group, one -> new ArrayList<>());
    rows.add(row);
    rowsHeld++;
    if (rows.size() == count) {
      held.remove(group);
      rowsHeld -= count;
      rows.forEach(next);
    } else if (rowsHeld > MOST_HELD) {
      throw new InvalidInput("", "TRANSFER_SCATTERED", MOST_HELD);
    }
  }
}

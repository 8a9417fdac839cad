package app.kontor.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.transfer.SourceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows of one order come together, wherever they stand. */
class GatheringTest {
  private static final class Orders extends Tables.Shelf {
    @Override
    public @Nullable String together(SourceRow row) {
      return row.text("order");
    }
  }

  private final List<Integer> lines = new ArrayList<>();
  private final Gathering gathering =
      new Gathering(new Orders(), read -> lines.add(read.row().line()));

  private static RowReader.Read row(int line, @Nullable String order) {
    return new RowReader.Read(
        new SourceRow(line, Set.of("order"), order == null ? Map.of() : Map.of("order", order)),
        null);
  }

  private void file(List<RowReader.Read> rows) {
    rows.forEach(gathering::count);
    rows.forEach(gathering);
  }

  @Test
  void rows_of_an_order_follow_each_other_when_its_last_one_has_come() {
    file(
        List.of(
            row(2, "A"),
            row(3, "B"),
            row(4, null),
            row(5, "A"),
            row(6, "C"),
            row(7, "B"),
            row(8, "A")));
    assertThat(lines).containsExactly(4, 6, 3, 7, 2, 5, 8);
  }

  @Test
  void rows_that_are_sorted_by_order_keep_their_order() {
    file(List.of(row(2, "A"), row(3, "A"), row(4, "B"), row(5, "C"), row(6, "C")));
    assertThat(lines).containsExactly(2, 3, 4, 5, 6);
  }

  @Test
  void an_order_of_too_many_rows_is_refused_before_anything_is_done() {
    List<RowReader.Read> rows = new ArrayList<>();
    for (int line = 0; line <= Batches.MOST_TOGETHER; line++) {
      rows.add(row(line, "A"));
    }
    assertThatThrownBy(() -> file(rows)).hasMessageContaining("TRANSFER_TOGETHER_TOO_MANY");
    assertThat(lines).isEmpty();
  }

  @Test
  void too_many_rows_that_stand_apart_are_refused() {
    List<RowReader.Read> rows = new ArrayList<>();
    for (int turn = 0; turn < 2; turn++) {
      for (int order = 0; order <= Gathering.MOST_HELD; order++) {
        rows.add(row(rows.size(), "O" + order));
      }
    }
    assertThatThrownBy(() -> file(rows))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("TRANSFER_SCATTERED");
  }

  @Test
  void more_orders_than_can_be_counted_are_refused() {
    assertThatThrownBy(
            () -> {
              for (int order = 0; order <= Gathering.MOST_GROUPS; order++) {
                gathering.count(row(order, "O" + order));
              }
            })
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("TRANSFER_GROUPS_TOO_MANY");
  }
}

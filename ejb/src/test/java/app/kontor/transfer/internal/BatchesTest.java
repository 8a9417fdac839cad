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

/** Rows come in batches, and what belongs together in one of them. */
class BatchesTest {
  private final List<Integer> sizes = new ArrayList<>();

  /** Rows with the same order belong together. */
  private static final class Orders extends Tables.Shelf {
    @Override
    public @Nullable String together(SourceRow row) {
      return row.text("order");
    }
  }

  private final Batches batches = new Batches(new Orders(), batch -> sizes.add(batch.size()));

  private int line;

  private RowReader.Read row(@Nullable String order) {
    line++;
    return new RowReader.Read(
        new SourceRow(line, Set.of("order"), order == null ? Map.of() : Map.of("order", order)),
        null);
  }

  private void rows(int count, @Nullable String order) {
    for (int i = 0; i < count; i++) {
      batches.accept(row(order));
    }
  }

  @Test
  void rows_that_stand_for_themselves_come_by_two_hundred() {
    rows(450, null);
    batches.end();
    assertThat(sizes).containsExactly(200, 200, 50);
  }

  @Test
  void rows_that_belong_together_are_never_parted() {
    rows(150, "A");
    rows(90, "B");
    rows(10, "C");
    rows(400, "D");
    batches.end();
    assertThat(sizes).containsExactly(240, 410);
  }

  @Test
  void more_than_can_be_kept_together_is_refused() {
    assertThatThrownBy(() -> rows(1_201, "A"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("TRANSFER_TOGETHER_TOO_MANY");
  }

  @Test
  void parts_are_what_belongs_together_and_each_other_row() {
    assertThat(
            Batches.parts(
                new Orders(), List.of(row("A"), row("A"), row(null), row(null), row("A"))))
        .extracting(List::size)
        .containsExactly(2, 1, 1, 1);
  }
}

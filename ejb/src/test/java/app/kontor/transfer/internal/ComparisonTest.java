package app.kontor.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.transfer.FieldChange;
import app.kontor.transfer.RowPlan;
import app.kontor.transfer.RowPlan.Effect;
import app.kontor.transfer.RowProblem;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferSource;
import app.kontor.transfer.model.TransferFileRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private final Tables.Shelf shelf = new Tables.Shelf();
  private final Comparison comparison =
      new Comparison(shelf, new TransferSource("ref", "f.csv", 1));

  @Test
  void rows_are_new_changed_the_same_or_refused() {
    shelf.names.putAll(Map.of("K-1", "One", "K-2", "Two"));
    List<RowPlan> plans =
        comparison.plans(
            List.of(
                row(2, "K-1", "One"), row(3, "K-2", "Zwei"), row(4, "K-3", "Three"), broken(5)));
    assertThat(plans)
        .extracting(RowPlan::outcome)
        .containsExactly(Effect.SAME, Effect.CHANGED, Effect.NEW, Effect.REFUSED);
    assertThat(plans.get(1).changes())
        .containsExactly(new FieldChange("companyName", "Two", "Zwei"));
  }

  @Test
  void the_second_row_of_a_name_is_refused_also_in_a_later_batch() {
    assertThat(comparison.plans(List.of(row(2, "K-1", "One"))).get(0).outcome())
        .isEqualTo(Effect.NEW);
    RowPlan second = comparison.plans(List.of(row(9, "K-1", "Eins"))).get(0);
    assertThat(second.problem()).isEqualTo(RowProblem.of("", "TRANSFER_TWICE", "K-1", 2));
    assertThat(comparison.plans(List.of(row(2, "K-1", "One"))).get(0).outcome())
        .as("the same row once more")
        .isEqualTo(Effect.NEW);
  }

  @Test
  void a_text_that_a_spreadsheet_would_compute_is_refused_unless_it_is_there_already() {
    shelf.names.put("K-1", "=1+1");
    List<RowPlan> plans =
        comparison.plans(List.of(row(2, "K-1", "=1+1"), row(3, "K-2", "=HYPERLINK(\"x\")")));
    assertThat(plans.get(0).outcome()).isEqualTo(Effect.SAME);
    assertThat(plans.get(1).outcome()).isEqualTo(Effect.REFUSED);
  }

  @Test
  void what_was_looked_at_is_still_what_would_be_done_or_not() {
    shelf.names.put("K-1", "One");
    TransferFileRow kept =
        new TransferFileRow(1, comparison.plans(List.of(row(2, "K-1", "Eins"))).get(0));
    assertThat(kept.isStill(comparison.plans(List.of(row(2, "K-1", "Eins"))).get(0))).isTrue();
    shelf.names.put("K-1", "Uno");
    assertThat(kept.isStill(comparison.plans(List.of(row(2, "K-1", "Eins"))).get(0))).isFalse();
  }

  @Test
  void what_a_row_shows_has_an_end_and_its_fingerprint_has_none() {
    RowPlan one = plan("a".repeat(10_000) + "1");
    RowPlan other = plan("a".repeat(10_000) + "2");
    TransferFileRow kept = new TransferFileRow(1, one);
    assertThat(String.valueOf(kept.changes().get(0).after())).hasSize(160).endsWith("…");
    assertThat(kept.isStill(one)).isTrue();
    assertThat(kept.isStill(other)).isFalse();
  }

  @Test
  void a_refusal_comes_back_as_it_was_kept() {
    RowPlan plan = RowPlan.refused(3, "K-1", RowProblem.of("onHand", "TRANSFER_TWICE", "K-1", 12L));
    RowProblem back = java.util.Objects.requireNonNull(new TransferFileRow(1, plan).problem());
    assertThat(back.field()).isEqualTo("onHand");
    assertThat(back.args()).hasToString("[K-1, 12]");
    assertThat(back.args().get(1)).isInstanceOf(Number.class);
  }

  private static RowPlan plan(String name) {
    return RowPlan.of(
        2, "K-1", false, List.of(new FieldChange("companyName", "x", name)), () -> {});
  }

  private static RowReader.Read row(int line, String number, String name) {
    return new RowReader.Read(
        new SourceRow(
            line,
            Set.of("partnerNumber", "companyName"),
            Map.of("partnerNumber", number, "companyName", name)),
        null);
  }

  private static RowReader.Read broken(int line) {
    return new RowReader.Read(
        new SourceRow(line, Set.of("partnerNumber"), Map.of()),
        RowProblem.of("onHand", "CELL_ERROR", "#N/A"));
  }
}

package app.kontor.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.transfer.ColumnChoice;
import app.kontor.transfer.internal.TableLook.Column;
import app.kontor.transfer.internal.TableLook.Look;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChoiceRulesTest {
  private static final Tables.Shelf KIND = new Tables.Shelf();

  @Test
  void what_was_said_is_kept() {
    FileReading.Choice said =
        ChoiceRules.checked(KIND, look(0), choice(null, "partnerNumber", "", "companyName"));
    assertThat(said.fields()).containsExactly("partnerNumber", "", "companyName");
    assertThat(said.withHidden()).isTrue();
    assertThat(ChoiceRules.checked(KIND, look(4), choice(false, "partnerNumber")).withHidden())
        .isFalse();
  }

  @Test
  void a_field_is_read_from_one_column_and_a_needed_one_from_any() {
    refused(
        look(0),
        choice(null, "partnerNumber", "companyName", "companyName"),
        "TRANSFER_FIELD_TWICE");
    refused(look(0), choice(null, "companyName"), "TRANSFER_FIELD_MISSING");
    refused(look(0), choice(null, "partnerNumber", "colour"), "NOT_A_VALUE");
    refused(look(0), choice(null, "", "", "", "partnerNumber"), "NOT_A_VALUE");
  }

  @Test
  void hidden_rows_are_asked_about() {
    refused(look(4), choice(null, "partnerNumber"), "TRANSFER_HIDDEN_ROWS");
  }

  private static ColumnChoice choice(@Nullable Boolean withHidden, String... fields) {
    return new ColumnChoice(List.of(fields), withHidden, null);
  }

  private static Look look(long hiddenRows) {
    Column column = new Column("a", List.of(), "", false);
    return new Look(1, 5, "", List.of(), hiddenRows, List.of(column, column, column));
  }

  private static void refused(Look look, ColumnChoice choice, String code) {
    assertThatThrownBy(() -> ChoiceRules.checked(KIND, look, choice))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}

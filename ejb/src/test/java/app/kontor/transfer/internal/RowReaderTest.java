package app.kontor.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.DecimalMark;
import app.kontor.platform.table.TableCell;
import app.kontor.platform.table.TableCell.Kind;
import app.kontor.transfer.RowProblem;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {

  @ParameterizedTest
  @CsvSource({
    "onHand, TEXT, '1.250,5', 1250.5",
    "onHand, NUMBER, 1250.5, 1250.5",
    "onHand, TEXT, '1 234,50', 1234.50",
    "paymentDays, TEXT, 14, 14",
    "paymentDays, NUMBER, 14, 14"
  })
  void numbers_are_read(String field, Kind kind, String text, BigDecimal value) {
    assertThat(read(null, field, new TableCell(kind, text)).row().decimal(field))
        .isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "tak, true",
    "NIE, false",
    "Ja, true",
    "nein, false",
    "x, true",
    "1, true",
    "0, false",
    "yes, true",
    "FALSCH, false"
  })
  void yes_and_no_are_read_in_three_languages(String text, boolean value) {
    assertThat(read(null, "active", Tables.text(text)).row().flag("active", !value))
        .isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-31", "31.12.2026"})
  void days_are_read(String text) {
    assertThat(read(null, "since", Tables.text(text)).row().day("since"))
        .isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(read(null, "since", new TableCell(Kind.DATE, "2026-12-31")).row().day("since"))
        .isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @ParameterizedTest
  @CsvSource({
    "companyName, DATE, 2026-01-02, CELL_DATE",
    "onHand, DATE, 2026-01-02, CELL_DATE",
    "companyName, BOOLEAN, TRUE, CELL_BOOLEAN",
    "companyName, ERROR, #N/A, CELL_ERROR",
    "onHand, NO_VALUE, '', CELL_NO_VALUE",
    "onHand, TEXT, zwölf, CELL_NO_NUMBER",
    "onHand, TEXT, 1.250, CELL_NUMBER_AMBIGUOUS",
    "paymentDays, TEXT, '14,5', CELL_NOT_WHOLE",
    "paymentDays, NUMBER, 99999999999, CELL_NOT_WHOLE",
    "active, TEXT, maybe, CELL_NO_FLAG",
    "since, TEXT, 01/02/2026, CELL_NO_DAY",
    "since, TEXT, 31.02.2026, CELL_NO_DAY",
    "since, NUMBER, 45000, CELL_NO_DAY",
    "companyName, TEXT, a name of more than twenty letters, TOO_LONG"
  })
  void what_is_no_value_is_refused_with_its_field(
      String field, Kind kind, String text, String code) {
    RowProblem problem =
        java.util.Objects.requireNonNull(read(null, field, new TableCell(kind, text)).problem());
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.field()).isEqualTo(field);
  }

  @Test
  void what_can_mean_two_things_is_read_as_somebody_said() {
    assertThat(read(DecimalMark.COMMA, "onHand", Tables.text("1.250")).row().decimal("onHand"))
        .isEqualByComparingTo("1250");
    assertThat(read(DecimalMark.POINT, "onHand", Tables.text("1.250")).row().decimal("onHand"))
        .isEqualByComparingTo("1.25");
  }

  @Test
  void a_column_that_is_not_there_keeps_and_an_empty_cell_empties() {
    SourceRow row = read(null, "companyName", TableCell.EMPTY).row();
    assertThat(row.text("companyName", "kept")).isEmpty();
    assertThat(row.textOrNull("companyName", "kept")).isNull();
    assertThat(row.text("partnerNumber", "kept")).isEqualTo("kept");
    assertThat(row.textOrNull("partnerNumber", "kept")).isEqualTo("kept");
    assertThat(row.whole("paymentDays", 7)).isEqualTo(7);
    assertThat(row.flag("active", true)).isTrue();
  }

  private static RowReader.Read read(@Nullable DecimalMark mark, String field, TableCell cell) {
    List<RowReader.Column> columns = new ArrayList<>();
    for (TransferField one : Tables.FIELDS) {
      if (one.key().equals(field)) {
        columns.add(new RowReader.Column(0, one, mark));
      }
    }
    return new RowReader(columns).read(Tables.row(7, cell));
  }
}

package app.kontor.transfer.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.transfer.internal.TableLook.Column;
import app.kontor.transfer.internal.TableLook.Look;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableLookTest {

  @ParameterizedTest
  @CsvSource({
    "Customer number, partnerNumber",
    "KUNDENNR., partnerNumber",
    "Nr klienta, partnerNumber",
    "partnerNumber, partnerNumber",
    "partner-number, partnerNumber",
    "Zahlungsziel (Tage), paymentTerms",
    "Termin płatności, paymentTerms",
    "TERMIN PLATNOSCI, paymentTerms",
    "'  Aktywny?', active"
  })
  void a_heading_is_known_in_three_languages_and_any_spelling(String heading, String field) {
    assertThat(new Headings(Tables.FIELDS).field(heading)).contains(field);
  }

  @Test
  void headings_stand_below_a_title() {
    Look look =
        Tables.look("Kunden 2027;;\n;;\nKundennummer;Name;Bemerkung\nK-1;Eins;x\n\nK-2;Zwei;y\n");
    assertThat(look.headingsLine()).isEqualTo(3);
    assertThat(look.rows()).isEqualTo(2);
    assertThat(look.columns())
        .extracting(Column::heading)
        .containsExactly("Kundennummer", "Name", "Bemerkung");
    assertThat(look.columns().get(0).samples()).containsExactly("K-1", "K-2");
  }

  @Test
  void a_file_with_foreign_headings_has_its_first_row_of_several_texts() {
    Look look = Tables.look("Seznam\nŠtevilka stranke;Ime stranke\nK-1;Ena\n");
    assertThat(look.headingsLine()).isEqualTo(2);
    assertThat(ColumnGuess.of(Tables.FIELDS, List.of("Števila", "Imena")).fields())
        .containsExactly("", "");
  }

  @Test
  void two_columns_that_may_be_the_same_field_are_asked_about() {
    ColumnGuess guess =
        ColumnGuess.of(Tables.FIELDS, List.of("Kundennummer", "Name", "Firma", "Aktiv"));
    assertThat(guess.fields()).containsExactly("partnerNumber", "", "", "active");
    assertThat(guess.mayBe()).containsExactly("", "companyName", "companyName", "");
  }

  @Test
  void how_numbers_are_written_is_found_from_all_cells_of_a_column() {
    Look look = Tables.look("Kundennummer;Bestand;Menge\nK-1;1.250;1.250\nK-2;2,5;2.000\n");
    assertThat(look.columns().get(1)).extracting(Column::mark).isEqualTo("COMMA");
    assertThat(look.columns().get(1).ambiguous()).isFalse();
    assertThat(look.columns().get(2).mark()).isEmpty();
    assertThat(look.columns().get(2).ambiguous()).isTrue();
  }

  @Test
  void what_was_seen_and_said_is_kept_as_text() {
    Look look = Tables.look("Kundennummer;Bestand\nK-1;1.250\n");
    assertThat(JsonLibrary.read(JsonLibrary.write(look), Look.class)).isEqualTo(look);
    FileReading.Choice choice = new FileReading.Choice(List.of("a", ""), true, "COMMA");
    assertThat(JsonLibrary.read(JsonLibrary.write(choice), FileReading.Choice.class))
        .isEqualTo(choice);
    TransferJob.Work work = new TransferJob.Work(1, "ref", 2);
    assertThat(JsonLibrary.read(JsonLibrary.write(work), TransferJob.Work.class)).isEqualTo(work);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1;2;3|TRANSFER_NO_HEADINGS", "Kundennummer;Name|TRANSFER_NO_ROWS"})
  void a_file_without_headings_or_rows_is_refused(String csv, String code) {
    assertThatThrownBy(() -> Tables.look(csv + "\n"))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}

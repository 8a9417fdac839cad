package app.kontor.pricing.internal;

import static app.kontor.pricing.internal.WorksheetRows.cells;
import static app.kontor.pricing.internal.WorksheetRows.number;
import static app.kontor.pricing.internal.WorksheetRows.text;
import static app.kontor.pricing.internal.WorksheetRows.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.measure.DecimalMark;
import app.kontor.money.Currencies;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.PriceColumn;
import app.kontor.pricing.PriceFileOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first look through a file: where the headings are and which mark each column proves. */
class PriceColumnsTest {
  private final PriceColumns columns = new PriceColumns(Currencies.EUR);
  private int line = 1;

  private PriceColumnsTest row(String... cells) {
    columns.accept(texts(line++, cells));
    return this;
  }

  private PriceColumnsTest headings() {
    return row("SKU", "From", "Price", "Per");
  }

  private Map<PriceColumn, DecimalMark> marks() {
    return columns.sheet(PriceFileOptions.NONE).marks();
  }

  private void refusedWithoutHeadings() {
    assertThatThrownBy(() -> columns.sheet(PriceFileOptions.NONE))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("file");
              assertThat(refusal.code()).isEqualTo("PRICE_FILE_HEADINGS");
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 29})
  void up_to_twenty_nine_rows_of_titles_stand_above_the_headings(int titles) {
    for (int i = 0; i < titles; i++) {
      row("Preisliste", "Seite", String.valueOf(i));
    }
    headings();
    assertThat(columns.sheet(PriceFileOptions.NONE).headings().line()).isEqualTo(titles + 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 31, 1000})
  void headings_further_down_are_not_looked_for(int titles) {
    for (int i = 0; i < titles; i++) {
      row("Preisliste");
    }
    headings();
    refusedWithoutHeadings();
  }

  @Test
  void a_file_without_rows_has_no_headings() {
    refusedWithoutHeadings();
  }

  @Test
  void of_two_rows_of_headings_the_first_counts() {
    row("Item", "Price").row("A-1", "1").row("Price", "Item").row("2", "A-2");
    PriceRowReader sheet = columns.sheet(PriceFileOptions.NONE);
    assertThat(sheet.headings().line()).isEqualTo(1);
    assertThat(sheet.headings().positions()).containsEntry(PriceColumn.PRICE, 1);
  }

  @Test
  void titles_prove_nothing() {
    row("1,5", "1,5", "1,5").headings().row("A-1", "1", "1.250", "1");
    assertThat(marks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12,50 | COMMA",
        "12.50 | POINT",
        "1.250,5 | COMMA",
        "1,250.5 | POINT",
        "1.250.000 | COMMA",
        "1,250,000 | POINT",
        "12,50 € | COMMA",
        "€ 12.50 | POINT",
        "EUR 1.250,00 | COMMA",
        "0,125 | COMMA",
        "12,- | COMMA",
        "USD 12.50 | POINT"
      })
  void one_number_can_prove_the_mark_of_its_column(String price, DecimalMark mark) {
    headings().row("A-1", "1.000", "1,250", "1").row("A-2", "1", price, "1");
    assertThat(marks()).isEqualTo(Map.of(PriceColumn.PRICE, mark));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "1.250", "1,250", "abc", "12.5.5", "-", "1 250", "1e5"})
  void what_means_one_thing_anyway_or_nothing_proves_nothing(String price) {
    headings().row("A-1", "1", price, "1").row("A-2", "1", "7", "1");
    assertThat(marks()).isEmpty();
  }

  @Test
  void each_column_of_numbers_has_its_own_mark() {
    headings().row("A-1", "0,5", "12.50", "1.000").row("A-2", "1.500", "1.250", "10");
    assertThat(marks())
        .isEqualTo(
            Map.of(PriceColumn.FROM, DecimalMark.COMMA, PriceColumn.PRICE, DecimalMark.POINT));
  }

  @Test
  void a_column_that_proves_both_has_none() {
    headings().row("A-1", "1", "12,50", "1").row("A-2", "1", "12.50", "1");
    assertThat(marks()).isEmpty();
  }

  @Test
  void numbers_of_a_workbooks_cells_say_nothing_about_written_ones() {
    headings();
    columns.accept(cells(line++, text("A-1"), number("1"), number("12.50"), number("1")));
    row("A-2", "1", "1.250", "1");
    assertThat(marks()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(DecimalMark.class)
  void what_a_person_says_holds_for_all_columns_whatever_they_prove(DecimalMark said) {
    headings().row("A-1", "0,5", "12.50", "1");
    assertThat(columns.sheet(new PriceFileOptions(said, false)).marks())
        .isEqualTo(Map.of(PriceColumn.FROM, said, PriceColumn.PRICE, said, PriceColumn.PER, said));
  }

  @Test
  void the_order_of_the_rows_does_not_matter() {
    Random random = new Random(20261127);
    List<String> numbers = List.of("12,50", "12.50", "1.250", "1,250", "7", "", "1.250,00", "x");
    for (int round = 0; round < 300; round++) {
      List<String> column = new ArrayList<>();
      for (int i = random.nextInt(5); i >= 0; i--) {
        column.add(numbers.get(random.nextInt(numbers.size())));
      }
      Map<PriceColumn, DecimalMark> before = marksOf(column);
      Collections.shuffle(column, random);
      assertThat(marksOf(column)).as("%s", column).isEqualTo(before);
    }
  }

  private static Map<PriceColumn, DecimalMark> marksOf(List<String> prices) {
    PriceColumns columns = new PriceColumns(Currencies.EUR);
    columns.accept(texts(1, "SKU", "Price"));
    int line = 2;
    for (String price : prices) {
      columns.accept(texts(line++, "A-1", price));
    }
    return columns.sheet(PriceFileOptions.NONE).marks();
  }
}

package app.kontor.pricing.internal;

import static app.kontor.pricing.internal.WorksheetRows.cells;
import static app.kontor.pricing.internal.WorksheetRows.number;
import static app.kontor.pricing.internal.WorksheetRows.other;
import static app.kontor.pricing.internal.WorksheetRows.text;
import static app.kontor.pricing.internal.WorksheetRows.texts;
import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.DecimalMark;
import app.kontor.money.Currencies;
import app.kontor.platform.table.TableCell;
import app.kontor.platform.table.TableCell.Kind;
import app.kontor.platform.table.TableRow;
import app.kontor.pricing.LineFault;
import app.kontor.pricing.PriceColumn;
import app.kontor.pricing.RefusedLine;
import app.kontor.pricing.internal.PriceRowReader.Refused;
import app.kontor.pricing.internal.PriceRowReader.Said;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one row of a price file says, or the first reason why it says nothing. */
class PriceRowReaderTest {
  private static final PriceHeadings HEADINGS =
      PriceHeadings.in(texts(1, "SKU", "From", "Price", "Per", "Currency"), Currencies.EUR)
          .orElseThrow();
  private static final PriceRowReader SHEET = sheet(Map.of(), false);

  private static PriceRowReader sheet(Map<PriceColumn, DecimalMark> marks, boolean free) {
    return new PriceRowReader(HEADINGS, Currencies.EUR, marks, free);
  }

  private static Said said(PriceRowReader sheet, TableRow row) {
    return (Said) sheet.line(row);
  }

  private static RefusedLine refused(PriceRowReader sheet, TableRow row) {
    return ((Refused) sheet.line(row)).why();
  }

  private static TableRow row(String cells) {
    return texts(7, cells.split(";", -1));
  }

  private static void assertNumber(BigDecimal number, String expected) {
    assertThat(number).isEqualByComparingTo(expected);
  }

  @Test
  void a_row_says_item_quantity_price_and_for_how_many_it_is() {
    Said said = said(SHEET, row("A-1;10;12,50;100;EUR"));
    assertThat(said.line()).isEqualTo(7);
    assertThat(said.itemNumber()).isEqualTo("A-1");
    assertNumber(said.from(), "10");
    assertNumber(said.amount(), "12.5");
    assertNumber(said.perQuantity(), "100");
  }

  @ParameterizedTest
  @CsvSource({"A-1;;5;;", "A-1;;5;", "A-1;;5"})
  void what_is_not_said_is_one_of_the_lists_currency(String cells) {
    Said said = said(SHEET, row(cells));
    assertNumber(said.from(), "1");
    assertNumber(said.perQuantity(), "1");
    assertNumber(said.amount(), "5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ";1;5;1; | NUMBER_MISSING | ''",
        "A-1;0;5;1; | FROM_WRONG | 0",
        "A-1;-1;5;1; | FROM_WRONG | -1",
        "A-1;x;5;1; | FROM_WRONG | x",
        "A-1;0,0000001;5;1; | FROM_WRONG | 0,0000001",
        "A-1;10000000000000;5;1; | FROM_WRONG | 10000000000000",
        "A-1;1;5;0; | PER_WRONG | 0",
        "A-1;1;5;-100; | PER_WRONG | -100",
        "A-1;1;5;Stück; | PER_WRONG | Stück",
        "A-1;1;;1; | PRICE_MISSING | ''",
        "A-1;1;x;1; | PRICE_WRONG | x",
        "A-1;1;auf Anfrage;1; | PRICE_WRONG | auf Anfrage",
        "A-1;1;1/2;1; | PRICE_WRONG | 1/2",
        "A-1;1;-0,01;1; | PRICE_NEGATIVE | -0,01",
        "A-1;1;0;1; | PRICE_ZERO | 0",
        "A-1;1;0,00 €;1; | PRICE_ZERO | 0,00 €",
        "A-1;1;0,0000001;1; | PRICE_TOO_FINE | 0,0000001",
        "A-1;1;10000000000000;1; | PRICE_TOO_HIGH | 10000000000000",
        "A-1;1;12,50 zł;1; | OTHER_CURRENCY | 12,50 zł",
        "A-1;1;$5;1; | OTHER_CURRENCY | $5",
        "A-1;1;5;1;PLN | OTHER_CURRENCY | PLN",
        "A-1;1;5 €;1;PLN | OTHER_CURRENCY | PLN",
        "A-1;1;5;1;Euro | OTHER_CURRENCY | Euro"
      })
  void each_fault_is_named_with_line_item_and_the_text_where_it_is(
      String cells, LineFault fault, String text) {
    RefusedLine line = refused(SHEET, row(cells));
    assertThat(line.fault()).isEqualTo(fault);
    assertThat(line.text()).isEqualTo(text);
    assertThat(line.line()).isEqualTo(7);
    assertThat(line.itemNumber()).isEqualTo(cells.startsWith(";") ? "" : "A-1");
    assertThat(line.readings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A-1;0,000001;9999999999999,999999;9999999999999,999999;€",
        "A-1;9999999999999,999999;0,000001;0,000001;eur",
        "A-1;1,500000000;12,50000000;1,0;Eur.",
        "A-1;1;€5;1;EUR"
      })
  void the_limits_themselves_are_taken(String cells) {
    assertThat(SHEET.line(row(cells))).isInstanceOf(Said.class);
  }

  @Test
  void of_several_faults_the_first_from_left_to_right_is_named() {
    assertThat(refused(SHEET, row(";x;x;x;PLN")).fault()).isEqualTo(LineFault.NUMBER_MISSING);
    assertThat(refused(SHEET, row("A;x;x;x;PLN")).fault()).isEqualTo(LineFault.OTHER_CURRENCY);
    assertThat(refused(SHEET, row("A;x;x;x;")).fault()).isEqualTo(LineFault.FROM_WRONG);
    assertThat(refused(SHEET, row("A;1;x;x;")).fault()).isEqualTo(LineFault.PER_WRONG);
    assertThat(refused(SHEET, row("A;1;x;1;")).fault()).isEqualTo(LineFault.PRICE_WRONG);
  }

  @ParameterizedTest
  @CsvSource({
    // column, cells, one reading and the other
    "FROM, A;1.500;5;1;, 1500, 1.5",
    "PRICE, A;1;1.250;1;, 1250, 1.25",
    "PRICE, A;1;1.250 €;1;, 1250, 1.25",
    "PER, A;1;5;1.000;, 1000, 1"
  })
  void a_number_of_two_meanings_is_shown_with_both_until_its_columns_mark_is_known(
      PriceColumn column, String cells, String comma, String point) {
    RefusedLine line = refused(SHEET, row(cells));
    assertThat(line.fault()).isEqualTo(LineFault.NUMBER_AMBIGUOUS);
    assertThat(line.readings())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal(comma), new BigDecimal(point));
    assertNumber(
        value(said(sheet(Map.of(column, DecimalMark.COMMA), false), row(cells)), column), comma);
    assertNumber(
        value(said(sheet(Map.of(column, DecimalMark.POINT), false), row(cells)), column), point);
  }

  private static BigDecimal value(Said said, PriceColumn column) {
    return switch (column) {
      case FROM -> said.from();
      case PRICE -> said.amount();
      case PER -> said.perQuantity();
      default -> throw new IllegalArgumentException(column.name());
    };
  }

  @Test
  void the_mark_of_one_column_says_nothing_about_another() {
    PriceRowReader sheet = sheet(Map.of(PriceColumn.PRICE, DecimalMark.COMMA), false);
    assertThat(refused(sheet, row("A;1.500;1.250;1;")).fault())
        .isEqualTo(LineFault.NUMBER_AMBIGUOUS);
    assertThat(refused(sheet, row("A;1.500;1.250;1;")).text()).isEqualTo("1.500");
  }

  @Test
  void a_number_that_means_one_thing_means_it_against_its_columns_mark() {
    PriceRowReader sheet = sheet(Map.of(PriceColumn.PRICE, DecimalMark.COMMA), false);
    assertNumber(said(sheet, row("A;1;12.50;1;")).amount(), "12.5");
    assertNumber(said(sheet, row("A;1;1,250.00;1;")).amount(), "1250");
  }

  @ParameterizedTest
  @CsvSource({"0", "'0,00'", "0.000000", "0 €", "-0", "€ 0,-"})
  void nothing_is_a_price_only_where_it_is_said_to_be_meant(String price) {
    TableRow row = texts(7, "A", "1", price, "1", "");
    assertThat(refused(SHEET, row).fault()).isEqualTo(LineFault.PRICE_ZERO);
    assertThat(said(sheet(Map.of(), true), row).amount().signum()).isZero();
  }

  @Test
  void free_of_charge_excuses_no_other_fault() {
    PriceRowReader free = sheet(Map.of(), true);
    assertThat(refused(free, row("A;1;-1;1;")).fault()).isEqualTo(LineFault.PRICE_NEGATIVE);
    assertThat(refused(free, row("A;1;;1;")).fault()).isEqualTo(LineFault.PRICE_MISSING);
    assertThat(refused(free, row("A;0;0;1;")).fault()).isEqualTo(LineFault.FROM_WRONG);
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"TEXT", "NUMBER"},
      mode = EnumSource.Mode.EXCLUDE)
  void a_cell_of_another_kind_is_refused_wherever_a_number_or_text_belongs(Kind kind) {
    TableCell wrong = other(kind, "1");
    LineFault fault = LineFault.valueOf("CELL_" + kind);
    TableCell five = number("5");
    for (TableRow row :
        List.of(
            cells(7, wrong, five, five, five),
            cells(7, text("A"), wrong, five, five),
            cells(7, text("A"), five, wrong, five),
            cells(7, text("A"), five, five, wrong))) {
      assertThat(refused(SHEET, row).fault()).isEqualTo(fault);
      assertThat(refused(SHEET, row).text()).isEqualTo("1");
    }
  }

  @Test
  void a_number_of_a_cell_means_one_thing_and_is_held_to_the_same_limits() {
    assertNumber(said(SHEET, cells(7, text("A"), number("1"), number("1.250"))).amount(), "1.25");
    assertNumber(said(SHEET, cells(7, text("A"), number("1.5"), number("1E+3"))).amount(), "1000");
    assertThat(said(SHEET, cells(7, number("4711"), number("1"), number("5"))).itemNumber())
        .isEqualTo("4711");
    assertThat(refused(SHEET, cells(7, text("A"), number("1"), number("0.1000000001"))).fault())
        .isEqualTo(LineFault.PRICE_TOO_FINE);
    assertThat(refused(SHEET, cells(7, text("A"), number("1"), number("-5"))).fault())
        .isEqualTo(LineFault.PRICE_NEGATIVE);
    assertThat(refused(SHEET, cells(7, text("A"), number("0"), number("5"))).fault())
        .isEqualTo(LineFault.FROM_WRONG);
  }

  @ParameterizedTest
  @CsvSource({"59, 59", "60, 60", "61, 61", "5000, 61"})
  void long_texts_are_shown_by_their_beginning(int length, int shown) {
    String text = "x".repeat(length);
    RefusedLine line = refused(SHEET, texts(7, text, "1", text, "1", ""));
    assertThat(line.text()).hasSize(shown);
    assertThat(line.itemNumber()).hasSize(shown);
    assertThat(line.text().endsWith("…")).isEqualTo(length > 60);
  }

  @Test
  void whatever_stands_in_a_row_it_is_taken_whole_or_refused_with_its_line() {
    List<String> pieces =
        List.of(
            "",
            "A-1",
            "0",
            "1",
            "-1",
            "12,50",
            "12.50",
            "1.250",
            "€",
            "5 €",
            "5 zł",
            "1e3",
            "=1",
            "\u0000",
            "\uD83D\uDE00",
            "１２",
            "999999999999999999999",
            "0,0000001",
            "PLN",
            "EUR");
    Random random = new Random(20261127);
    int taken = 0;
    for (int round = 0; round < 5_000; round++) {
      String[] cells = new String[random.nextInt(7)];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = pieces.get(random.nextInt(pieces.size()));
      }
      PriceRowReader.Line line = SHEET.line(texts(round, cells));
      if (line instanceof Said said) {
        taken++;
        assertThat(said.itemNumber()).isNotEmpty();
        assertThat(said.amount()).isPositive();
        assertThat(said.from()).isPositive();
        assertThat(said.perQuantity()).isPositive();
        assertThat(said.line()).isEqualTo(round);
      } else if (line instanceof Refused refused) {
        assertThat(refused.why().line()).isEqualTo(round);
      }
    }
    assertThat(taken).isBetween(1, 4_000);
  }
}

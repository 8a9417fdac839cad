package app.kontor.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.measure.DecimalMark;
import app.kontor.money.Currencies;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.number.NumberKey;
import app.kontor.platform.table.TableSource;
import app.kontor.pricing.PriceFileOptions;
import app.kontor.pricing.PriceMove;
import app.kontor.pricing.RefusedLine;
import app.kontor.pricing.internal.PriceRow.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Price files as suppliers and spreadsheets make them, with what must be read off them. */
class PriceFileShapesTest {
  private static final List<String> ITEMS = List.of("A-1", "A-2", "A-3", "A-4", "B.C", "B-C");
  private static final PriceFileOptions FREE = new PriceFileOptions(null, true);

  /** What a file says: the price of each item that is taken, the fault of each line that is not. */
  private static final class Reading implements PriceFileRun.Known {
    private final Map<String, BigDecimal> taken = new TreeMap<>();
    private final Map<Step, PriceRow> list = new HashMap<>();
    private final PriceFileRun run;

    Reading(byte[] file, PriceFileOptions options, PriceRow... there) {
      Arrays.stream(there).forEach(row -> list.put(row.step(), row));
      run =
          PriceFileRun.of(
              new PriceFileRun.Source(
                  TableSource.of(FileUpload.of("prices", file)), Currencies.of("EUR"), options),
              this,
              rows ->
                  rows.forEach(
                      row ->
                          taken.put(
                              ITEMS.get((int) row.step().itemId()),
                              row.amount().stripTrailingZeros())));
    }

    @Override
    public Map<String, Long> items(Collection<String> numbers) {
      List<String> keys = numbers.stream().map(NumberKey::of).toList();
      Map<String, Long> found = new HashMap<>();
      for (int i = 0; i < ITEMS.size(); i++) {
        if (keys.contains(NumberKey.of(ITEMS.get(i)))) {
          found.put(ITEMS.get(i), (long) i);
        }
      }
      return found;
    }

    @Override
    public Map<Step, PriceRow> prices(Collection<Step> steps) {
      return list;
    }

    /** Prices and faults by line, in one text each. */
    List<String> said() {
      List<String> said = new ArrayList<>();
      taken.forEach((item, price) -> said.add(item + "=" + price.toPlainString()));
      for (RefusedLine line : run.refusals()) {
        said.add(line.line() + ":" + line.fault());
      }
      return said;
    }
  }

  private static Reading read(String file) {
    return new Reading(file.getBytes(StandardCharsets.UTF_8), PriceFileOptions.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // 1.250.000 proves that the point parts thousands in this column
        "Preis\\nA-1;1.250\\nA-2;2.000\\nA-3;999\\nA-4;1.250.000"
            + "|A-1=1250 A-2=2000 A-3=999 A-4=1250000",
        // nothing proves anything: both are possible, so both are refused
        "Preis\\nA-1;1.250\\nA-2;2.000\\nA-3;999|A-3=999 2:NUMBER_AMBIGUOUS 3:NUMBER_AMBIGUOUS",
        // 999.00 proves that the point parts decimals
        "Price\\nA-1;1,250\\nA-2;2,000\\nA-3;999.00|A-1=1250 A-2=2000 A-3=999",
        "Price\\nA-1;1.250\\nA-2;0.125|A-1=1.25 A-2=0.125",
        // two ways in one column: what can mean one thing is read, the rest is refused
        "Preis\\nA-1;1'234.50\\nA-2;1.250,50\\nA-3;1.250|A-1=1234.5 A-2=1250.5 4:NUMBER_AMBIGUOUS",
        "Preis\\nA-1;12,50 €\\nA-2;€ 12,50\\nA-3;1\u00a0234,50\\nA-4;12,50-"
            + "|A-1=12.5 A-2=12.5 A-3=1234.5 5:PRICE_NEGATIVE",
        "Preis\\nA-1;12,50 zł\\nA-2;12,50 EUR|A-2=12.5 2:OTHER_CURRENCY",
        "Preis\\nA-1;0\\nA-2;0,00\\nA-3;1|A-3=1 2:PRICE_ZERO 3:PRICE_ZERO",
        "Preis\\nA-1;1e3\\nA-2;１２\\nA-3;12 Stück|2:PRICE_WRONG 3:PRICE_WRONG 4:OTHER_CURRENCY",
        "Preis EUR\\nA-1;12,50|A-1=12.5",
        "Nettopreis (EUR)\\nA-1;12,50|A-1=12.5",
        "Preis in €\\nA-1;12,50|A-1=12.5",
        "Preis USD;Preis EUR\\nA-1;1;2|A-1=2",
        "Preis;Währung\\nA-1;1;EUR\\nA-2;1;USD|A-1=1 3:OTHER_CURRENCY",
        "Preis\\na-1;1\\n a 2 ;2\\nA\u20113;3\\nA4;4|A-1=1 A-2=2 A-3=3 A-4=4",
        "Preis\\nbc;1\\nB.C;2|B.C=2 2:ITEM_AMBIGUOUS",
        "Preis\\nA-1;1\\na1;2|A-1=1 3:TWICE",
      })
  void a_column_is_read_by_all_its_numbers(String lines, String said) {
    String file = "Artikelnummer;" + lines.replace("\\n", "\n");
    assertThat(read(file).said()).containsExactly(said.split(" ", -1));
  }

  @Test
  void what_can_mean_two_numbers_is_shown_with_both() {
    RefusedLine line = read("Artikelnummer;Preis\nA-1;1.250\n").run.refusals().get(0);
    assertThat(line.text()).isEqualTo("1.250");
    assertThat(line.readings()).map(BigDecimal::toPlainString).containsExactly("1250", "1.25");
  }

  @ParameterizedTest
  @CsvSource({"COMMA, A-1=1250 A-2=2000", "POINT, A-1=1.25 A-2=2"})
  void a_person_can_say_which_mark_parts_the_decimals(DecimalMark mark, String said) {
    byte[] file = "Artikelnummer;Preis\nA-1;1.250\nA-2;2.000\n".getBytes(StandardCharsets.UTF_8);
    assertThat(new Reading(file, new PriceFileOptions(mark, false)).said())
        .containsExactly(said.split(" ", -1));
  }

  @Test
  void zero_is_taken_when_it_is_said_to_be_meant() {
    byte[] file = "Artikelnummer;Preis\nA-1;0\nA-2;1\n".getBytes(StandardCharsets.UTF_8);
    Reading free = new Reading(file, FREE);
    assertThat(free.said()).containsExactly("A-1=0", "A-2=1");
    assertThat(free.run.source().zero()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sep=;\nArtikelnummer;Preis\nA-1;12,50\n",
        "\uFEFFsep=;\r\nArtikelnummer;Preis\r\nA-1;12,50\r\n",
        "sep=|\nArtikelnummer|Preis\nA-1|12,50\n",
        "Preisliste 2027;;\n;;\nArtikelnummer;Preis\nA-1;12,50\n",
        "Preisliste 2027, netto\n\nArtikelnummer;Preis\nA-1;12,50\n",
        "Item number,Price\nA-1,\"12,50\"\n",
        "Artikelnummer\tPreis\nA-1\t12,50\n",
      })
  void a_line_with_the_separator_and_titles_above_the_headings_are_passed_over(String file) {
    assertThat(read(file).said()).containsExactly("A-1=12.5");
  }

  @ParameterizedTest
  @CsvSource({
    "Artikelnummer;Preis USD, PRICE_FILE_CURRENCY",
    "Artikelnummer;Preis (PLN), PRICE_FILE_CURRENCY",
    "Artikelnummer;Preis;Nettopreis, PRICE_FILE_HEADING_TWICE",
    "Artikelnummer;Bruttopreis, PRICE_FILE_HEADINGS"
  })
  void headings_that_say_something_else_are_refused(String headings, String code) {
    assertThatThrownBy(() -> read(headings + "\nA-1;12,50;1\n"))
        .isInstanceOf(InvalidInput.class)
        .extracting(e -> ((InvalidInput) e).code())
        .isEqualTo(code);
  }

  @Test
  void the_largest_change_is_shown_first_and_new_prices_last() {
    byte[] file =
        "Artikelnummer;Preis\nA-1;11\nA-2;1,25\nA-3;9\nA-4;5\n".getBytes(StandardCharsets.UTF_8);
    Reading reading =
        new Reading(file, PriceFileOptions.NONE, row(0, "10"), row(1, "1250"), row(2, "10"));
    assertThat(reading.run.moves())
        .extracting(move -> move.itemNumber().value())
        .containsExactly("A-2", "A-3", "A-1", "A-4");
    assertThat(reading.run.moves())
        .extracting(PriceMove::percent)
        .containsExactly(
            new BigDecimal("-99.9"), new BigDecimal("-10.0"), new BigDecimal("10.0"), null);
  }

  private static PriceRow row(long item, String amount) {
    return new PriceRow(new Step(item, BigDecimal.ONE), new BigDecimal(amount), BigDecimal.ONE);
  }

  @Test
  void cells_of_a_workbook_that_are_no_numbers_are_refused_by_line() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("Preise");
      headings(sheet);
      CellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("D. MMM"));
      Cell date = price(sheet, 1, "A-1");
      date.setCellValue(46054);
      date.setCellStyle(day);
      price(sheet, 2, "A-2").setCellValue(true);
      price(sheet, 3, "A-3").setCellErrorValue(FormulaError.NA.getCode());
      price(sheet, 4, "A-4").setCellFormula("Z99*2");
      price(sheet, 5, "A-1").setCellValue(1.25e3);
      Cell number = sheet.createRow(6).createCell(0);
      number.setCellValue(46054);
      number.setCellStyle(day);
      assertThat(new Reading(bytes(book), PriceFileOptions.NONE).said())
          .containsExactly(
              "A-1=1250",
              "2:CELL_DATE",
              "3:CELL_BOOLEAN",
              "4:CELL_ERROR",
              "5:CELL_NO_VALUE",
              "7:CELL_DATE");
    }
  }

  @Test
  void the_number_of_a_cell_has_one_meaning_beside_written_ones() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("Preise");
      headings(sheet);
      price(sheet, 1, "A-1").setCellValue(1.125);
      price(sheet, 2, "A-2").setCellValue("1.125");
      assertThat(new Reading(bytes(book), PriceFileOptions.NONE).said())
          .containsExactly("A-1=1.125", "3:NUMBER_AMBIGUOUS");
    }
  }

  @Test
  void hidden_sheets_and_rows_are_told() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      headings(book.createSheet("Alt"));
      XSSFSheet sheet = book.createSheet("Preise");
      book.setActiveSheet(1);
      book.setSheetHidden(0, true);
      headings(sheet);
      price(sheet, 1, "A-1").setCellValue(1);
      price(sheet, 2, "A-2").setCellValue(2);
      sheet.getRow(2).setZeroHeight(true);
      Reading reading = new Reading(bytes(book), PriceFileOptions.NONE);
      assertThat(reading.said()).containsExactly("A-1=1", "A-2=2");
      assertThat(reading.run.source().sheet()).isEqualTo("Preise");
      assertThat(reading.run.source().otherSheets()).containsExactly("Alt");
      assertThat(reading.run.source().hiddenRows()).isEqualTo(1);
    }
  }

  private static void headings(XSSFSheet sheet) {
    price(sheet, 0, "Artikelnummer").setCellValue("Preis");
  }

  private static Cell price(XSSFSheet sheet, int row, String number) {
    sheet.createRow(row).createCell(0).setCellValue(number);
    return sheet.getRow(row).createCell(1);
  }

  private static byte[] bytes(XSSFWorkbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }
}

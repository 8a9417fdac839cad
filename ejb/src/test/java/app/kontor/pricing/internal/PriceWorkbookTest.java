package app.kontor.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.measure.DecimalMark;
import app.kontor.measure.DecimalText;
import app.kontor.money.Currencies;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.number.NumberKey;
import app.kontor.platform.table.TableSource;
import app.kontor.pricing.LineFault;
import app.kontor.pricing.PriceFileOptions;
import app.kontor.pricing.RefusedLine;
import app.kontor.pricing.internal.PriceRow.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A workbook says the same as the text that a spreadsheet makes of it. */
class PriceWorkbookTest {

  private record Reading(PriceFileRun run, Map<String, String> prices) {}

  private static Reading read(byte[] file) {
    Map<String, String> prices = new TreeMap<>();
    PriceFileRun run =
        PriceFileRun.of(
            new PriceFileRun.Source(
                TableSource.of(FileUpload.of("prices", file)),
                Currencies.EUR,
                PriceFileOptions.NONE),
            new PriceFileRun.Known() {
              @Override
              public Map<String, Long> items(Collection<String> numbers) {
                Map<String, Long> found = new HashMap<>();
                for (String number : numbers) {
                  String key = NumberKey.of(number);
                  if (key.matches("\\d{1,9}")) {
                    found.put(key, Long.valueOf(key));
                  }
                }
                return found;
              }

              @Override
              public Map<Step, PriceRow> prices(Collection<Step> steps) {
                return Map.of();
              }
            },
            rows ->
                rows.forEach(
                    row ->
                        prices.put(
                            row.step().toString(),
                            row.amount().stripTrailingZeros().toPlainString()
                                + " per "
                                + row.perQuantity().stripTrailingZeros().toPlainString())));
    return new Reading(run, prices);
  }

  /** A line of a table: item, from, price, per. */
  private record Line(long item, BigDecimal from, BigDecimal price, BigDecimal per) {
    List<BigDecimal> numbers() {
      return List.of(BigDecimal.valueOf(item), from, price, per);
    }
  }

  private static List<Line> lines(Random random) {
    List<Line> lines = new ArrayList<>();
    for (int i = 1 + random.nextInt(40); i > 0; i--) {
      lines.add(
          new Line(
              1000 + i,
              BigDecimal.valueOf(1 + random.nextInt(100_000), random.nextInt(4)),
              BigDecimal.valueOf(1 + random.nextInt(100_000_000), random.nextInt(7)),
              BigDecimal.valueOf(List.of(1, 10, 100, 1000).get(random.nextInt(4)))));
    }
    return lines;
  }

  private static byte[] workbook(List<Line> lines) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("Preise");
      headings(sheet.createRow(0));
      int at = 1;
      for (Line line : lines) {
        Row row = sheet.createRow(at++);
        int column = 0;
        for (BigDecimal number : line.numbers()) {
          row.createCell(column++).setCellValue(number.doubleValue());
        }
      }
      return bytes(book);
    }
  }

  private static void headings(Row row) {
    int column = 0;
    for (String heading : List.of("SKU", "From", "Price", "Per")) {
      row.createCell(column++).setCellValue(heading);
    }
  }

  private static byte[] bytes(XSSFWorkbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }

  private static byte[] text(List<Line> lines, DecimalMark mark) {
    StringBuilder text = new StringBuilder("SKU;From;Price;Per\n");
    for (Line line : lines) {
      text.append(line.item());
      for (BigDecimal number : List.of(line.from(), line.price(), line.per())) {
        text.append(';').append(DecimalText.unmistakable(number, mark));
      }
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void numbers_of_cells_and_written_ones_are_the_same_to_the_last_decimal() throws IOException {
    Random random = new Random(20261127);
    for (int round = 0; round < 20; round++) {
      List<Line> lines = lines(random);
      Reading book = read(workbook(lines));
      assertThat(book.run().refusals()).as("%s", lines).isEmpty();
      assertThat(book.prices()).hasSameSizeAs(lines);
      for (DecimalMark mark : DecimalMark.values()) {
        assertThat(read(text(lines, mark)).prices()).as("%s", mark).isEqualTo(book.prices());
      }
    }
  }

  @Test
  void what_a_spreadsheet_has_computed_is_the_number_that_it_shows() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("Preise");
      headings(sheet.createRow(0));
      double[] computed = {0.1 + 0.2, 19.99 * 1.1, 1.1 * 1.1, 4.35 * 100, 0.7 + 0.1, 3 * 1.1};
      for (int i = 0; i < computed.length; i++) {
        Row row = sheet.createRow(i + 1);
        row.createCell(0).setCellValue(i + 1);
        row.createCell(2).setCellValue(computed[i]);
      }
      Reading read = read(bytes(book));
      assertThat(read.run().refusals()).isEmpty();
      assertThat(read.prices().values())
          .containsExactly(
              "0.3 per 1", "21.989 per 1", "1.21 per 1", "435 per 1", "0.8 per 1", "3.3 per 1");
    }
  }

  @Test
  void a_third_is_finer_than_a_price_can_be() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("Preise");
      headings(sheet.createRow(0));
      Row row = sheet.createRow(1);
      row.createCell(0).setCellValue(1);
      row.createCell(2).setCellValue(10.0 / 3);
      assertThat(read(bytes(book)).run().refusals())
          .extracting(RefusedLine::fault)
          .containsExactly(LineFault.PRICE_TOO_FINE);
    }
  }

  @Test
  void rows_without_anything_are_passed_over_and_the_others_keep_their_numbers()
      throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("Preise");
      headings(sheet.createRow(4));
      sheet.createRow(7).createCell(1).setCellValue("");
      Row row = sheet.createRow(9);
      row.createCell(0).setCellValue("nobody's");
      row.createCell(2).setCellValue(5);
      Reading read = read(bytes(book));
      assertThat(read.run().source().headingsLine()).isEqualTo(5);
      assertThat(read.run().refusals()).extracting(RefusedLine::line).containsExactly(10);
    }
  }

  @Test
  void headings_on_another_sheet_than_the_first_one_shown_are_not_looked_for() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("Deckblatt").createRow(0).createCell(0).setCellValue("Preisliste 2027");
      headings(book.createSheet("Preise").createRow(0));
      byte[] file = bytes(book);
      assertThatThrownBy(() -> read(file))
          .isInstanceOfSatisfying(
              InvalidInput.class,
              refusal -> assertThat(refusal.code()).isEqualTo("PRICE_FILE_HEADINGS"));
    }
  }
}

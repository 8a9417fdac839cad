package app.kontor.platform.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class RowWritersTest {
  private static final List<Object> ROW =
      Arrays.asList(
          "Śruba; \"M8\"",
          new BigDecimal("1234.50"),
          LocalDate.of(2026, 11, 23),
          LocalDateTime.of(2026, 11, 23, 18, 0),
          null,
          "=1+1");

  private static String csv(String language) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvWriter writer = new CsvWriter(out, Locale.forLanguageTag(language))) {
      writer.row(ROW);
      writer.complete();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static byte[] xlsx() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxWriter writer = new XlsxWriter(out)) {
      writer.row(List.of("a", "b", "c", "d", "e", "f"));
      writer.row(ROW);
      writer.row(List.of("<&>\u0001", new BigDecimal("1234567890123456.78"), 7L));
      writer.complete();
    }
    return out.toByteArray();
  }

  @Test
  void csv_is_written_as_spreadsheets_of_the_language_read_it() throws IOException {
    assertThat(csv("pl"))
        .isEqualTo("\uFEFF\"Śruba; \"\"M8\"\"\";1234,50;2026-11-23;2026-11-23 18:00;;'=1+1\r\n");
    assertThat(csv("en"))
        .isEqualTo("\uFEFF\"Śruba; \"\"M8\"\"\",1234.50,2026-11-23,2026-11-23 18:00,,'=1+1\r\n");
  }

  @Test
  void numbers_with_three_decimals_cannot_be_taken_for_thousands() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvWriter writer = new CsvWriter(out, Locale.GERMAN)) {
      writer.row(List.of(new BigDecimal("1.125"), new BigDecimal("0.125"), new BigDecimal("1.25")));
      writer.complete();
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF1,1250;0,125;1,25\r\n");
  }

  @Test
  void another_reader_finds_what_was_written() throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx()))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(3);
      assertThat(rows.get(0).getCellAsString(0)).contains("a");
      Row row = rows.get(1);
      assertThat(row.getCellAsString(0)).contains("Śruba; \"M8\"");
      assertThat(row.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("1234.5");
      assertThat(row.getCellAsDate(2)).contains(LocalDateTime.of(2026, 11, 23, 0, 0));
      assertThat(row.getCellAsDate(3)).contains(LocalDateTime.of(2026, 11, 23, 18, 0));
      assertThat(row.getOptionalCell(4).map(Cell::getText).orElse("")).isEmpty();
      assertThat(row.getCell(5).getType()).isEqualTo(CellType.STRING);
      assertThat(row.getCellAsString(5)).contains("=1+1");
      assertThat(rows.get(2).getCellAsString(0)).contains("<&>");
      assertThat(rows.get(2).getCellAsString(1)).contains("1234567890123456.78");
      assertThat(rows.get(2).getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("7");
    }
  }

  @Test
  void the_workbook_is_what_strict_readers_demand() throws Exception {
    WorkbookParts.check(xlsx());
  }

  @Test
  void a_file_that_was_not_completed_is_no_workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxWriter writer = new XlsxWriter(out)) {
      writer.row(ROW);
    }
    assertThat(out.size()).isZero();
  }
}

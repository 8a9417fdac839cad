package app.kontor.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void the_separator_is_found_in_the_first_line(String separator) {
    assertThat(cells(utf8(String.join(separator, "a", "b,c;d".substring(0, 1), "e") + "\n1")))
        .containsExactly(List.of("a", "b", "e"), List.of("1"));
  }

  @Test
  void a_separator_between_quotes_separates_nothing() {
    assertThat(cells(utf8("\"a;b;c\",d\r\n\"say \"\"x\"\"\",2\r\n")))
        .containsExactly(List.of("a;b;c", "d"), List.of("say \"x\"", "2"));
  }

  @Test
  void quotes_that_are_not_closed_or_that_text_follows_are_read_as_spreadsheets_do() {
    assertThat(cells(utf8("a;b\n\"x\"y;1\n5\" pipe;2\n\"open;3\n")))
        .containsExactly(
            List.of("a", "b"), List.of("xy", "1"), List.of("5\" pipe", "2"), List.of("open;3"));
  }

  @Test
  void a_line_that_names_the_separator_counts_as_a_line() {
    List<TableRow> rows = rows(utf8("sep=|\r\na|b\r\n\r\n1|2"));
    assertThat(rows).extracting(TableRow::line).containsExactly(2, 4);
    assertThat(rows.get(1).cell(1).text()).isEqualTo("2");
  }

  @Test
  void a_row_with_too_many_cells_is_no_table() {
    refused(utf8("1;".repeat(200) + "1\n"), "FILE_NOT_A_TABLE");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, ''", "UTF-8, \uFEFF", "windows-1250, ''", "UTF-16LE, \uFEFF"})
  void the_encoding_is_found(String charset, String mark) {
    byte[] bytes = (mark + "Śruba;ż\nłącznik;2").getBytes(Charset.forName(charset));
    assertThat(cells(bytes)).containsExactly(List.of("Śruba", "ż"), List.of("łącznik", "2"));
  }

  @Test
  void a_row_is_named_by_the_line_it_begins_in() {
    List<TableRow> rows = rows(utf8("a;b\r\n\r\n\"two\r\nlines\";1\nlast;2"));
    assertThat(rows).extracting(TableRow::line).containsExactly(1, 3, 5);
  }

  @Test
  void the_apostrophe_before_a_formula_is_taken_off_again() {
    assertThat(cells(utf8("'=1+1;'plain"))).containsExactly(List.of("=1+1", "'plain"));
  }

  @Test
  void what_was_written_is_read() {
    long seed = 20261127;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<List<String>> written = new ArrayList<>();
      StringBuilder file = new StringBuilder("h1;h2;h3\n");
      for (int row = 0; row < 1 + random.nextInt(6); row++) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
          cells.add(word(random));
        }
        written.add(cells);
        file.append(
            String.join(
                ";", cells.stream().map(c -> '"' + c.replace("\"", "\"\"") + '"').toList()));
        file.append(random.nextBoolean() ? "\n" : "\r\n");
      }
      List<List<String>> read = cells(utf8(file.toString()));
      assertThat(read.subList(1, read.size())).as("seed %d", seed).isEqualTo(written);
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder("w");
    for (int i = 0; i < random.nextInt(6); i++) {
      word.append("aą;,\"\n\t .ß".charAt(random.nextInt(10)));
    }
    return word.append('e').toString();
  }

  @Test
  void a_workbook_is_read_by_its_cells() throws IOException {
    byte[] workbook =
        workbook(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Numer</t></is></c>"
                + "<c r=\"C1\" t=\"s\"><v>0</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"n\"><v>4711</v></c>"
                + "<c r=\"B3\"><v>0.10000000000000001</v></c>"
                + "<c r=\"C3\" t=\"str\"><f>1+1</f><v>2</v></c></row>");
    assertThat(rows(workbook)).extracting(TableRow::line).containsExactly(1, 3);
    assertThat(cells(workbook))
        .containsExactly(List.of("Numer", "", "Cena"), List.of("4711", "0.1", "2"));
  }

  @Test
  void an_archive_that_is_no_workbook_is_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
      zip.write(utf8("no workbook"));
    }
    refused(out.toByteArray(), "FILE_NOT_A_TABLE");
    refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "FILE_NOT_A_TABLE");
  }

  @Test
  void an_archive_that_unfolds_without_end_is_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] blanks = new byte[1024 * 1024];
      for (int i = 0; i < 100; i++) {
        zip.write(blanks);
      }
    }
    assertThat(out.size()).isLessThan(1024 * 1024);
    refused(out.toByteArray(), "FILE_TOO_DENSE");
  }

  @Test
  void entities_in_a_sheet_are_not_unfolded() throws IOException {
    byte[] evil =
        workbook(
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>",
            "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>");
    refused(evil, "FILE_NOT_A_TABLE");
  }

  @Test
  void what_is_no_text_is_refused() {
    refused(new byte[] {1, 0, 2, 0, 0}, "FILE_NOT_A_TABLE");
    refused(new byte[0], "FILE_EMPTY");
  }

  private static void refused(byte[] bytes, String code) {
    assertThatThrownBy(() -> rows(bytes))
        .isInstanceOf(InvalidInput.class)
        .extracting(e -> ((InvalidInput) e).code())
        .isEqualTo(code);
  }

  private static List<List<String>> cells(byte[] bytes) {
    return rows(bytes).stream().map(TableFileTest::texts).toList();
  }

  private static List<String> texts(TableRow row) {
    return row.cells().stream().map(TableCell::text).toList();
  }

  private static List<TableRow> rows(byte[] bytes) {
    List<TableRow> rows = new ArrayList<>();
    TableFile.read(FileUpload.of("table", bytes), rows::add);
    return rows;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] workbook(String rows) throws IOException {
    return workbook(rows, "");
  }

  private static byte[] workbook(String rows, String prolog) throws IOException {
    String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    String related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String pack = "http://schemas.openxmlformats.org/package/2006/";
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      part(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\""
              + pack
              + "content-types\"><Default Extension=\"rels\""
              + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              + content("/xl/workbook.xml", type + "sheet.main+xml")
              + content("/xl/sharedStrings.xml", type + "sharedStrings+xml")
              + content("/xl/worksheets/sheet1.xml", type + "worksheet+xml")
              + "</Types>");
      part(zip, "_rels/.rels", relations(pack, related, "officeDocument", "xl/workbook.xml"));
      part(
          zip,
          "xl/workbook.xml",
          "<workbook "
              + main
              + " xmlns:r=\""
              + related
              + "\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations(pack, related, "worksheet", "worksheets/sheet1.xml"));
      part(
          zip,
          "xl/sharedStrings.xml",
          "<sst " + main + " uniqueCount=\"1\"><si><t>Cena</t></si></sst>");
      part(
          zip,
          "xl/worksheets/sheet1.xml",
          prolog + "<worksheet " + main + "><sheetData>" + rows + "</sheetData></worksheet>");
    }
    return out.toByteArray();
  }

  private static String content(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static String relations(String pack, String related, String type, String target) {
    return "<Relationships xmlns=\""
        + pack
        + "relationships\"><Relationship Id=\"rId1\" Type=\""
        + related
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml));
    zip.closeEntry();
  }
}

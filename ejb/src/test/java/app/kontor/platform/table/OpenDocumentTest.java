package app.kontor.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** OpenDocument spreadsheets as LibreOffice writes them. */
class OpenDocumentTest {
  private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String SPACE = "urn:oasis:names:tc:opendocument:xmlns:";

  private static FileUpload file(String body) throws IOException {
    String content =
        "<?xml version='1.0' encoding='UTF-8'?><office:document-content"
            + space("office")
            + space("table")
            + space("text")
            + space("style")
            + "><office:automatic-styles><style:style style:name='ta9' style:family='table'>"
            + "<style:table-properties table:display='false'/></style:style>"
            + "</office:automatic-styles><office:body><office:spreadsheet>"
            + body
            + "</office:spreadsheet></office:body></office:document-content>";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      byte[] type = MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);
      CRC32 check = new CRC32();
      check.update(type);
      ZipEntry first = new ZipEntry("mimetype");
      first.setMethod(ZipEntry.STORED);
      first.setSize(type.length);
      first.setCompressedSize(type.length);
      first.setCrc(check.getValue());
      zip.putNextEntry(first);
      zip.write(type);
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return FileUpload.of("rows.ods", bytes.toByteArray());
  }

  private static String space(String name) {
    return " xmlns:" + name + "='" + SPACE + name + ":1.0'";
  }

  private static String cell(String text) {
    return "<table:table-cell office:value-type='string'><text:p>"
        + text
        + "</text:p></table:table-cell>";
  }

  private static List<String> read(String body) throws IOException {
    List<String> rows = new ArrayList<>();
    TableFile.read(
        file(body),
        row ->
            rows.add(
                row.line()
                    + (row.hidden() ? "h" : "")
                    + row.cells().stream().map(one -> one.kind() + ":" + one.text()).toList()));
    return rows;
  }

  @Test
  void texts_numbers_days_and_truths_are_what_the_file_says() throws IOException {
    assertThat(
            read(
                "<table:table table:name='A'><table:table-row>"
                    + cell("K-1001 <text:span>ä</text:span><text:s text:c='2'/>x")
                    + "<table:table-cell office:value-type='float' office:value='1.2E3'><text:p>1"
                    + " 200,00</text:p></table:table-cell><table:table-cell"
                    + " office:value-type='date'"
                    + " office:date-value='2026-11-28'><text:p>28.11.26</text:p></table:table-cell><table:table-cell"
                    + " office:value-type='boolean'"
                    + " office:boolean-value='true'><text:p>PRAWDA</text:p></table:table-cell><table:table-cell"
                    + " table:formula='of:=A9'"
                    + " office:value-type='string'><text:p>#N/A</text:p></table:table-cell>"
                    + "</table:table-row></table:table>"))
        .containsExactly(
            "1[TEXT:K-1001 ä  x, NUMBER:1200, DATE:2026-11-28, BOOLEAN:TRUE, ERROR:#N/A]");
  }

  @Test
  void runs_are_unfolded_and_empty_ones_passed_over() throws IOException {
    assertThat(
            read(
                "<table:table table:name='A'><table:table-row table:number-rows-repeated='2'>"
                    + "<table:table-cell table:number-columns-repeated='2'/>"
                    + cell("x")
                    + "<table:table-cell table:number-columns-repeated='16000'/></table:table-row>"
                    + "<table:table-row table:number-rows-repeated='1000000'><table:table-cell"
                    + " table:number-columns-repeated='16384'/></table:table-row>"
                    + "<table:table-row table:visibility='collapse'>"
                    + cell("y")
                    + "</table:table-row></table:table>"))
        .containsExactly("1[TEXT:, TEXT:, TEXT:x]", "2[TEXT:, TEXT:, TEXT:x]", "1000003h[TEXT:y]");
  }

  @Test
  void the_first_sheet_that_is_not_hidden_counts_and_notes_are_no_cells() throws IOException {
    String sheets =
        "<table:table table:name='Old' table:style-name='ta9'><table:table-row>"
            + cell("old")
            + "</table:table-row></table:table><table:table"
            + " table:name='New'><table:table-row><table:table-cell"
            + " office:value-type='string'><office:annotation><text:p>note</text:p>"
            + "</office:annotation><text:p>new</text:p></table:table-cell></table:table-row></table:table>";
    assertThat(read(sheets)).containsExactly("1[TEXT:new]");
    List<String> old = new ArrayList<>();
    TableFacts facts =
        TableFile.read(
            file(sheets), new TableChoice("Old", true), row -> old.add(row.cell(0).text()));
    assertThat(old).containsExactly("old");
    assertThat(facts.others()).containsExactly("New");
    assertThatThrownBy(() -> TableFile.read(file(sheets), new TableChoice("No", true), row -> {}))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void a_number_that_nobody_could_write_down_is_an_error_of_the_file() throws IOException {
    assertThat(
            read(
                "<table:table table:name='A'><table:table-row>"
                    + "<table:table-cell office:value-type='float' office:value='1E999999999'/>"
                    + "<table:table-cell office:value-type='float' office:value='many'/>"
                    + "</table:table-row></table:table>"))
        .containsExactly("1[ERROR:1E999999999, ERROR:many]");
  }

  @Test
  void what_is_none_is_refused() {
    assertThatThrownBy(() -> read("<table:table table:name='A'>"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("FILE_NOT_A_TABLE");
    assertThatThrownBy(() -> read("")).isInstanceOf(InvalidInput.class);
  }
}

package app.kontor.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.table.TableCell.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON and XML as tables. */
class RecordFilesTest {

  @Test
  void an_array_of_objects_is_a_table_whose_columns_are_all_names_there_are() {
    List<TableRow> rows =
        rows(
            """
            [{"number": "K-1", "active": true, "days": 14.5, "address": {"city": "Łódź"}},
             {"days": null, "note": "x", "tags": ["a", "b"]}]
            """);
    assertThat(texts(rows.get(0)))
        .containsExactly("number", "active", "days", "address.city", "note", "tags");
    assertThat(texts(rows.get(1))).containsExactly("K-1", "TRUE", "14.5", "Łódź", "", "");
    assertThat(rows.get(1).cells())
        .extracting(TableCell::kind)
        .startsWith(Kind.TEXT, Kind.BOOLEAN, Kind.NUMBER);
    assertThat(texts(rows.get(2))).containsExactly("", "", "", "", "x", "a; b");
    assertThat(rows).extracting(TableRow::line).containsExactly(1, 2, 3);
  }

  @Test
  void the_first_array_of_an_object_is_the_table() {
    assertThat(rows("{\"version\": 1, \"of\": {\"x\": 2}, \"rows\": [{\"a\": \"b\"}]}"))
        .extracting(RecordFilesTest::texts)
        .containsExactly(List.of("a"), List.of("b"));
  }

  @Test
  void a_number_that_would_fill_the_memory_stays_a_text() {
    assertThat(rows("[{\"a\": 1e999999999}]").get(1).cell(0))
        .isEqualTo(new TableCell(Kind.TEXT, "1e999999999"));
  }

  @Test
  void elements_below_the_root_are_rows() {
    List<TableRow> rows =
        rows(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <customers>
              <customer number="K-1"><name>Müller &amp; Söhne</name><address><city>Köln</city></address></customer>
              <customer number="K-2"><name><![CDATA[<b>]]></name><tag>a</tag><tag>b</tag></customer>
            </customers>
            """);
    assertThat(texts(rows.get(0)))
        .containsExactly("number", "name", "address.city", "address", "tag");
    assertThat(texts(rows.get(1))).containsExactly("K-1", "Müller & Söhne", "Köln", "", "");
    assertThat(texts(rows.get(2))).containsExactly("K-2", "<b>", "", "", "a; b");
  }

  @Test
  void a_document_type_is_refused_and_no_entity_is_read() {
    refused(
        "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<r><c><a>&x;</a></c></r>",
        "FILE_XML_DTD");
    refused(
        "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><r><c><a>&b;</a></c></r>",
        "FILE_XML_DTD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"a\": 1",
        "[{\"a\": [{\"b\": 1}]}]",
        "[{\"a\": \"x\"}, 5]",
        "{\"a\": 1}",
        "<r><c><a>1</a></c>",
        "<r><c><a>1</b></c></r>",
        "<r></r>",
        "[]"
      })
  void what_is_cut_off_or_no_table_is_refused(String text) {
    refused(text, "FILE_NOT_A_TABLE");
  }

  @Test
  void depth_has_an_end() {
    refused("[" + "{\"a\":".repeat(20) + "1" + "}".repeat(20) + "]", "FILE_NOT_A_TABLE");
    refused("<r>" + "<a>".repeat(20) + "</a>".repeat(20) + "</r>", "FILE_NOT_A_TABLE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[Number];Name|[Number]", "<Number>;x|<Number>", "{a};b|{a}"})
  void separated_text_that_begins_with_a_bracket_stays_what_it_is(String text, String first) {
    if (text.startsWith("<")) {
      refused(text, "FILE_NOT_A_TABLE");
    } else {
      assertThat(texts(rows(text).get(0))).startsWith(first);
    }
  }

  private static List<TableRow> rows(String text) {
    List<TableRow> rows = new ArrayList<>();
    TableFile.read(FileUpload.of("file", text.getBytes(StandardCharsets.UTF_8)), rows::add);
    return rows;
  }

  private static List<String> texts(TableRow row) {
    return row.cells().stream().map(TableCell::text).toList();
  }

  private static void refused(String text, String code) {
    assertThatThrownBy(() -> rows(text))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}

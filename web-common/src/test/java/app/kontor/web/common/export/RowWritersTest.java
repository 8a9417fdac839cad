package app.kontor.web.common.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, String> xlsx() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XlsxWriter writer = new XlsxWriter(out)) {
      writer.row(List.of("a", "b", "c", "d", "e", "f"));
      writer.row(ROW);
      writer.row(List.of("<&>\u0001"));
    }
    Map<String, String> parts = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  @Test
  void csv_is_written_as_spreadsheets_of_the_language_read_it() throws IOException {
    assertThat(csv("pl"))
        .isEqualTo("\uFEFF\"Śruba; \"\"M8\"\"\";1234,50;2026-11-23;2026-11-23 18:00;;'=1+1\r\n");
    assertThat(csv("en"))
        .isEqualTo("\uFEFF\"Śruba; \"\"M8\"\"\",1234.50,2026-11-23,2026-11-23 18:00,,'=1+1\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=A1", "+48", "-1", "@SUM(A1)", "\t=A1", "\r=A1", "  =A1", "＝A1"})
  void no_text_becomes_a_formula(String text) {
    assertThat(CsvWriter.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ZA/2026/11/00001", "a=b", "M8-30"})
  void other_texts_stay(String text) {
    assertThat(CsvWriter.harmless(text)).isEqualTo(text);
  }

  @Test
  void every_part_of_the_workbook_is_well_formed() throws Exception {
    Map<String, String> parts = xlsx();
    assertThat(parts)
        .containsOnlyKeys(
            "[Content_Types].xml",
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/worksheets/sheet1.xml");
    for (String part : parts.values()) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      assertThat(
              DocumentBuilderFactory.newDefaultInstance()
                  .newDocumentBuilder()
                  .parse(new ByteArrayInputStream(bytes)))
          .isNotNull();
    }
  }

  @Test
  void amounts_and_dates_are_numbers_and_formulas_are_text() throws IOException {
    assertThat(xlsx().get("xl/worksheets/sheet1.xml"))
        .contains("<v>1234.50</v>")
        .contains("<c s=\"2\"><v>46349</v></c>")
        .contains("<c s=\"3\"><v>46349.7500000000</v></c>")
        .contains("<c s=\"4\" t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1</t></is></c>")
        .contains("&lt;&amp;&gt;<")
        .doesNotContain("<f>");
  }
}

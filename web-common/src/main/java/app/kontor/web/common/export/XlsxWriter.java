package app.kontor.web.common.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with one sheet after ECMA-376, written as a stream. Texts are inline strings, which
 * are never computed; those that look like a formula also keep the sign "text" when edited.
 */
final class XlsxWriter implements RowWriter {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String RELATED =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** Day 0 of spreadsheets. */
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  private static final int MINUTES_OF_DAY = 1440;
  private static final int MAX_TEXT = 32_767;

  /** Positions in the style sheet. */
  private static final int BOLD = 1;

  private static final int DATE = 2;
  private static final int TIME = 3;
  private static final int QUOTED = 4;

  private final ZipOutputStream zip;
  private final Writer out;
  private int rows;

  XlsxWriter(OutputStream stream) throws IOException {
    zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
    out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    part(
        "[Content_Types].xml",
        "<Types xmlns=\""
            + PACKAGE
            + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + override("/xl/workbook.xml", "sheet.main")
            + override("/xl/styles.xml", "styles")
            + override("/xl/worksheets/sheet1.xml", "worksheet")
            + "</Types>");
    part("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
    part(
        "xl/workbook.xml",
        "<workbook "
            + MAIN
            + " xmlns:r=\""
            + RELATED
            + "\"><sheets>"
            + "<sheet name=\"Kontor\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    part(
        "xl/_rels/workbook.xml.rels",
        relations(
            relation("rId1", "worksheet", "worksheets/sheet1.xml")
                + relation("rId2", "styles", "styles.xml")));
    part("xl/styles.xml", styles());
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
    out.write(
        HEAD
            + "<worksheet "
            + MAIN
            + "><sheetViews><sheetView workbookViewId=\"0\">"
            + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
            + "</sheetView></sheetViews><sheetData>");
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
  }

  private static String relations(String each) {
    return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + each + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + RELATED
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String styles() {
    return "<styleSheet "
        + MAIN
        + "><fonts count=\"2\"><font/><font><b/></font></fonts>"
        + "<fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"5\"><xf/>"
        + "<xf fontId=\"1\" applyFont=\"1\"/>"
        + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"22\" applyNumberFormat=\"1\"/>"
        + "<xf quotePrefix=\"1\"/></cellXfs></styleSheet>";
  }

  private void part(String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    out.write(HEAD + content);
    out.flush();
    zip.closeEntry();
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    boolean heading = rows++ == 0;
    out.write("<row>");
    for (Object cell : cells) {
      out.write(written(cell, heading));
    }
    out.write("</row>");
  }

  private static String written(@Nullable Object cell, boolean heading) {
    if (cell == null) {
      return "<c/>";
    }
    if (cell instanceof LocalDate date) {
      return number(DATE, String.valueOf(ChronoUnit.DAYS.between(EPOCH, date)));
    }
    if (cell instanceof LocalDateTime time) {
      BigDecimal minutes =
          BigDecimal.valueOf(ChronoUnit.MINUTES.between(EPOCH.atStartOfDay(), time));
      BigDecimal days =
          minutes.divide(BigDecimal.valueOf(MINUTES_OF_DAY), 10, RoundingMode.HALF_UP);
      return number(TIME, days.toPlainString());
    }
    if (cell instanceof BigDecimal value) {
      return number(0, value.toPlainString());
    }
    if (cell instanceof Number value) {
      return number(0, value.toString());
    }
    String text = cell.toString();
    int style = heading ? BOLD : CsvWriter.harmless(text).equals(text) ? 0 : QUOTED;
    return "<c s=\""
        + style
        + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        + escaped(text)
        + "</t></is></c>";
  }

  private static String number(int style, String value) {
    return "<c s=\"" + style + "\"><v>" + value + "</v></c>";
  }

  /** XML text; signs that XML does not know are left out. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .limit(MAX_TEXT)
        .forEach(
            sign -> {
              switch (sign) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> {
                  boolean known =
                      sign == '\t'
                          || sign == '\n'
                          || sign == '\r'
                          || sign >= 0x20 && sign < 0xD800
                          || sign >= 0xE000 && sign < 0xFFFE
                          || sign >= 0x10000;
                  if (known) {
                    escaped.appendCodePoint(sign);
                  }
                }
              }
            });
    return escaped.toString();
  }

  @Override
  public void close() throws IOException {
    out.write("</sheetData></worksheet>");
    out.flush();
    zip.closeEntry();
    zip.close();
  }
}

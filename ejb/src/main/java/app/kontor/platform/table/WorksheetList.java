package app.kontor.platform.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The sheets of a workbook in their order, and which of them are hidden. */
final class WorksheetList extends DefaultHandler {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_RELATIONS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";
  private static final int MAX_NAME = 31;

  private final List<Sheet> sheets = new ArrayList<>();

  /** A sheet and the relation to its part. */
  record Sheet(String name, String relation, boolean hidden) {}

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    if (!name.equals("sheet")) {
      return;
    }
    String relation = attributes.getValue(RELATIONS, "id");
    if (relation == null) {
      relation = attributes.getValue(STRICT_RELATIONS, "id");
    }
    String shown = attributes.getValue("name");
    String state = attributes.getValue("state");
    if (relation != null) {
      String title = shown == null ? "" : shown.strip();
      sheets.add(
          new Sheet(
              title.length() > MAX_NAME ? title.substring(0, MAX_NAME) : title,
              relation,
              state != null && !state.equals("visible")));
    }
  }

  /** The first sheet that is not hidden, or the first one if all are. */
  Optional<Sheet> first() {
    return sheets.stream()
        .filter(sheet -> !sheet.hidden())
        .findFirst()
        .or(() -> sheets.stream().findFirst());
  }

  /** The sheet of a name. */
  Optional<Sheet> named(String name) {
    return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
  }

  /** The names of all others. */
  List<String> others(Sheet read) {
    return sheets.stream().filter(sheet -> sheet != read).map(Sheet::name).toList();
  }
}

package app.kontor.platform.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes rows of the events of an OpenDocument spreadsheet's content. Runs of the same cell or row
 * are written once with their number; empty ones are passed over, however many.
 */
final class OpenDocumentHandler extends DefaultHandler {
  private static final String SPACE = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final String OFFICE = SPACE + "office:1.0";
  private static final String TABLE = SPACE + "table:1.0";
  private static final String TEXT = SPACE + "text:1.0";
  private static final String STYLE = SPACE + "style:1.0";

  /** Columns behind these are passed over. */
  private static final int MAX_COLUMNS = 1_000;

  /** Most rows that a run of the same row stands for. */
  private static final int MAX_REPEATED = 10_000;

  private static final int MAX_BLANKS = 100;
  private static final int MAX_DIGITS = 40;

  private final String named;
  private final Consumer<TableRow> rows;
  private final Set<String> hiddenStyles = new HashSet<>();
  private final List<String> others = new ArrayList<>();
  private String style = "";
  private @Nullable String sheet;
  private boolean reading;
  private int annotations;
  private int line;
  private int repeatedRows;
  private boolean hiddenRow;
  private long hiddenRows;
  private List<TableCell> cells = new ArrayList<>();
  private int repeatedCells;
  private TableCell value = TableCell.EMPTY;
  private boolean formula;
  private final StringBuilder text = new StringBuilder();
  private int paragraphs;
  private boolean inCell;
  private boolean inParagraph;

  OpenDocumentHandler(String named, Consumer<TableRow> rows) {
    this.named = named;
    this.rows = rows;
  }

  boolean isFound() {
    return sheet != null;
  }

  TableFacts facts() {
    return new TableFacts(sheet == null ? "" : sheet, others, hiddenRows);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    if (uri.equals(STYLE)) {
      style(name, attributes);
    } else if (uri.equals(OFFICE) && name.equals("annotation")) {
      annotations++;
    } else if (annotations == 0 && uri.equals(TABLE)) {
      startTable(name, attributes);
    } else if (annotations == 0 && uri.equals(TEXT) && inCell) {
      startText(name, attributes);
    }
  }

  /** Sheets are hidden by their style. */
  private void style(String name, Attributes attributes) {
    if (name.equals("style")) {
      style = said(attributes, STYLE, "name");
    } else if (name.equals("table-properties")
        && said(attributes, TABLE, "display").equals("false")) {
      hiddenStyles.add(style);
    }
  }

  private void startTable(String name, Attributes attributes) {
    switch (name) {
      case "table" -> startSheet(attributes);
      case "table-row" -> startRow(attributes);
      case "table-cell", "covered-table-cell" -> startCell(attributes);
      default -> {
        // columns, headers and groups have nothing to be read
      }
    }
  }

  private void startSheet(Attributes attributes) {
    String title = said(attributes, TABLE, "name");
    boolean wanted =
        named.isEmpty()
            ? !hiddenStyles.contains(said(attributes, TABLE, "style-name"))
            : named.equals(title);
    reading = sheet == null && wanted;
    line = 0;
    if (reading) {
      sheet = title;
    } else {
      others.add(title);
    }
  }

  private void startRow(Attributes attributes) {
    cells = new ArrayList<>();
    repeatedRows = number(said(attributes, TABLE, "number-rows-repeated"));
    String visibility = said(attributes, TABLE, "visibility");
    hiddenRow = visibility.equals("collapse") || visibility.equals("filter");
  }

  private void startCell(Attributes attributes) {
    inCell = true;
    repeatedCells = number(said(attributes, TABLE, "number-columns-repeated"));
    formula = !said(attributes, TABLE, "formula").isEmpty();
    text.setLength(0);
    paragraphs = 0;
    value =
        switch (said(attributes, OFFICE, "value-type")) {
          case "float", "percentage", "currency" -> numeric(said(attributes, OFFICE, "value"));
          case "date" -> new TableCell(TableCell.Kind.DATE, said(attributes, OFFICE, "date-value"));
          case "time" -> new TableCell(TableCell.Kind.DATE, said(attributes, OFFICE, "time-value"));
          case "boolean" ->
              new TableCell(
                  TableCell.Kind.BOOLEAN,
                  said(attributes, OFFICE, "boolean-value").equals("true") ? "TRUE" : "FALSE");
          default -> TableCell.text(said(attributes, OFFICE, "string-value").strip());
        };
  }

  /** What is no number, or one that nobody could write down, is told as an error of the file. */
  private static TableCell numeric(String said) {
    try {
      BigDecimal number = new BigDecimal(said);
      if (Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS) {
        return new TableCell(TableCell.Kind.NUMBER, number.toPlainString());
      }
    } catch (NumberFormatException e) {
      // told below
    }
    return new TableCell(TableCell.Kind.ERROR, said);
  }

  private void startText(String name, Attributes attributes) {
    if (name.equals("p")) {
      if (paragraphs++ > 0) {
        text.append('\n');
      }
      inParagraph = true;
    } else if (name.equals("s")) {
      text.append(" ".repeat(Math.min(MAX_BLANKS, number(said(attributes, TEXT, "c")))));
    } else if (name.equals("tab") || name.equals("line-break")) {
      text.append(' ');
    }
  }

  @Override
  public void characters(char[] letters, int start, int length) {
    if (inParagraph && annotations == 0) {
      text.append(letters, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (uri.equals(OFFICE) && name.equals("annotation")) {
      annotations--;
    } else if (annotations > 0) {
      return;
    } else if (uri.equals(TEXT) && name.equals("p")) {
      inParagraph = false;
    } else if (uri.equals(TABLE)) {
      endTable(name);
    }
  }

  private void endTable(String name) {
    switch (name) {
      case "table-cell", "covered-table-cell" -> endCell();
      case "table-row" -> endRow();
      case "table" -> reading = false;
      default -> {
        // as at the begin
      }
    }
  }

  private void endCell() {
    inCell = false;
    inParagraph = false;
    TableCell cell = cell();
    for (int i = 0; i < repeatedCells && cells.size() < MAX_COLUMNS; i++) {
      cells.add(cell);
    }
  }

  private TableCell cell() {
    String written = text.toString().strip();
    if (formula && (written.startsWith("#") || written.startsWith("Err:"))) {
      return new TableCell(TableCell.Kind.ERROR, written);
    }
    if (!value.isEmpty()) {
      return value;
    }
    return formula && written.isEmpty()
        ? new TableCell(TableCell.Kind.NO_VALUE, "")
        : TableCell.text(written);
  }

  private void endRow() {
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    if (reading && !cells.isEmpty()) {
      int times = Math.min(repeatedRows, MAX_REPEATED);
      for (int i = 0; i < times; i++) {
        rows.accept(new TableRow(line + i + 1, hiddenRow, cells));
      }
      hiddenRows += hiddenRow ? times : 0;
    }
    line += repeatedRows;
  }

  private static String said(Attributes attributes, String space, String name) {
    String said = attributes.getValue(space, name);
    return said == null ? "" : said;
  }

  /** How often something is repeated; once if nothing is said. */
  private static int number(String said) {
    return said.matches("\\d{1,7}") ? Math.max(1, Integer.parseInt(said)) : 1;
  }
}

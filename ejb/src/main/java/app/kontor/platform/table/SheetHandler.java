package app.kontor.platform.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Makes rows of a sheet's events. Numbers are taken with the fifteen digits that a spreadsheet
 * shows, which leaves out what binary storage added; of a formula the value last computed counts.
 */
final class SheetHandler extends DefaultHandler {
  private static final MathContext SHOWN = new MathContext(15);
  private static final int MAX_CELLS = 200;

  private final SharedStrings shared;
  private final Consumer<TableRow> rows;
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int line;
  private int position;
  private String type = "";
  private boolean reading;

  SheetHandler(SharedStrings shared, Consumer<TableRow> rows) {
    this.shared = shared;
    this.rows = rows;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "row" -> {
        line = number(attributes.getValue("r"), line + 1);
        cells.clear();
        position = -1;
      }
      case "c" -> {
        String reference = attributes.getValue("r");
        position = column(reference);
        String given = attributes.getValue("t");
        type = given == null ? "n" : given;
        text.setLength(0);
      }
      case "v", "t" -> reading = true;
      default -> {}
    }
  }

  @Override
  public void characters(char[] signs, int start, int length) {
    if (reading) {
      text.append(signs, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "v", "t" -> reading = false;
      case "c" -> keep(SeparatedReader.plain(value().strip()));
      case "row" -> rows.accept(new TableRow(line, cells));
      default -> {}
    }
  }

  private int column(@Nullable String reference) {
    return reference == null || !reference.matches("[A-Z]{1,3}\\d{1,7}")
        ? position + 1
        : new CellReference(reference).getCol();
  }

  private void keep(String value) {
    if (position >= MAX_CELLS) {
      return;
    }
    while (cells.size() <= position) {
      cells.add("");
    }
    cells.set(position, value);
  }

  private String value() {
    String written = text.toString();
    if (written.isEmpty()) {
      return "";
    }
    return switch (type) {
      case "s" -> sharedText(written);
      case "n" -> shown(written);
      default -> written;
    };
  }

  private String sharedText(String index) {
    int at = number(index, -1);
    if (at < 0 || at >= shared.getUniqueCount()) {
      throw TableFile.unreadable();
    }
    return shared.getItemAt(at).getString();
  }

  private static String shown(String written) {
    try {
      BigDecimal number = new BigDecimal(written.strip());
      return Math.abs((long) number.precision() - number.scale()) > 40
          ? written
          : number.round(SHOWN).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      return written;
    }
  }

  private static int number(@Nullable String digits, int otherwise) {
    return digits != null && digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : otherwise;
  }
}

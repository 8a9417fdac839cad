package app.kontor.platform.table;

import app.kontor.measure.DecimalText;
import java.math.BigDecimal;

/**
 * A cell of a table file.
 *
 * @param kind what the file says it is
 * @param text what stands in it, without blanks around; of a number the plain decimal with a point,
 *     of a date the date after ISO 8601
 */
public record TableCell(Kind kind, String text) {
  /** Nothing. */
  public static final TableCell EMPTY = new TableCell(Kind.TEXT, "");

  /** What a file says that a cell is; separated text knows only texts. */
  public enum Kind {
    TEXT,
    NUMBER,
    /** A number that is shown as a day or a time. */
    DATE,
    BOOLEAN,
    /** An error such as {@code #N/A}. */
    ERROR,
    /** A formula whose value was never computed, or is an empty text. */
    NO_VALUE
  }

  static TableCell text(String text) {
    return text.isEmpty() ? EMPTY : new TableCell(Kind.TEXT, text);
  }

  /** Whether nothing stands in it; a formula without a value is something. */
  public boolean isEmpty() {
    return kind == Kind.TEXT && text.isEmpty();
  }

  /** The number that it is or that is written in it. */
  public DecimalText number() {
    return switch (kind) {
      case NUMBER -> {
        BigDecimal number = new BigDecimal(text);
        yield new DecimalText(number, number);
      }
      case TEXT -> DecimalText.of(text);
      case DATE, BOOLEAN, ERROR, NO_VALUE -> new DecimalText(null, null);
    };
  }
}

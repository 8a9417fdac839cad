package app.kontor.transfer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file says, by field. A field whose column the file does not have leaves what is
 * kept as it is; a cell that is empty says that there is nothing.
 */
public final class SourceRow {
  private final int line;
  private final Set<String> columns;
  private final Map<String, Object> values;

  /**
   * @param line of the file, from 1
   * @param columns fields that the file has
   * @param values text, number, flag or day by field; none for an empty cell
   */
  public SourceRow(int line, Set<String> columns, Map<String, Object> values) {
    this.line = line;
    this.columns = Set.copyOf(columns);
    this.values = new HashMap<>(values);
  }

  public int line() {
    return line;
  }

  /** Whether the file says anything about the field, if only that it is empty. */
  public boolean has(String field) {
    return columns.contains(field);
  }

  /** The field's words; null for an empty cell and for a column that is not there. */
  public @Nullable String text(String field) {
    return (String) values.get(field);
  }

  /** The field's words, empty for an empty cell, and what is kept where the column is not there. */
  public String text(String field, String kept) {
    String said = text(field);
    return !has(field) ? kept : said == null ? "" : said;
  }

  /** As {@link #text(String, String)} for what may be missing. */
  public @Nullable String textOrNull(String field, @Nullable String kept) {
    return has(field) ? text(field) : kept;
  }

  public @Nullable BigDecimal decimal(String field) {
    return (BigDecimal) values.get(field);
  }

  /** What is kept where the cell is empty or the column not there. */
  public int whole(String field, int kept) {
    BigDecimal said = decimal(field);
    return said == null ? kept : said.intValueExact();
  }

  /** What is kept where the cell is empty or the column not there. */
  public boolean flag(String field, boolean kept) {
    Object said = values.get(field);
    return said == null ? kept : (Boolean) said;
  }

  /** Yes or no; null for an empty cell and for a column that is not there. */
  public @Nullable Boolean flagOrNull(String field) {
    return (Boolean) values.get(field);
  }

  public @Nullable LocalDate day(String field) {
    return (LocalDate) values.get(field);
  }
}

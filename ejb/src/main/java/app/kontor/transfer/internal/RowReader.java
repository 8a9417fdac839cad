package app.kontor.transfer.internal;

import app.kontor.measure.DecimalMark;
import app.kontor.measure.DecimalText;
import app.kontor.platform.table.TableCell;
import app.kontor.platform.table.TableRow;
import app.kontor.transfer.FieldKind;
import app.kontor.transfer.RowProblem;
import app.kontor.transfer.SourceRow;
import app.kontor.transfer.TransferField;
import app.kontor.transfer.ValueWords;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the cells of the columns that were chosen as values of their fields. */
final class RowReader {
  private static final int MAX_SHOWN = 60;
  private static final int MAX_WHOLE = 9;
  private static final Pattern EUROPEAN_DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

  private final List<Column> columns;
  private final Set<String> named;

  /**
   * A column to be read.
   *
   * @param mark what parts the decimals in numbers that can mean two things, or null
   */
  record Column(int position, TransferField field, @Nullable DecimalMark mark) {}

  /** A row, or why it cannot be read. */
  record Read(SourceRow row, @Nullable RowProblem problem) {}

  /** A value, or why there is none. */
  private record Value(@Nullable Object value, @Nullable RowProblem problem) {
    static Value of(@Nullable Object value) {
      return new Value(value, null);
    }

    static Value wrong(TransferField field, String code, String text) {
      return new Value(null, RowProblem.of(field.key(), code, shown(text)));
    }
  }

  RowReader(List<Column> columns) {
    this.columns = List.copyOf(columns);
    this.named =
        columns.stream()
            .map(column -> column.field().key())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The first cell that cannot be read is the row's problem. */
  Read read(TableRow row) {
    Map<String, Object> values = new HashMap<>();
    RowProblem problem = null;
    for (Column column : columns) {
      TableCell cell = row.cell(column.position());
      Value read = cell.isEmpty() ? Value.of(null) : value(cell, column);
      Object value = read.value();
      if (read.problem() != null) {
        problem = problem == null ? read.problem() : problem;
      } else if (value != null) {
        values.put(column.field().key(), value);
      }
    }
    return new Read(new SourceRow(row.line(), named, values), problem);
  }

  private static Value value(TableCell cell, Column column) {
    TransferField field = column.field();
    FieldKind kind = field.kind();
    return switch (cell.kind()) {
      case ERROR -> Value.wrong(field, "CELL_ERROR", cell.text());
      case NO_VALUE -> Value.wrong(field, "CELL_NO_VALUE", cell.text());
      case BOOLEAN ->
          kind == FieldKind.FLAG
              ? Value.of(cell.text().equals("TRUE"))
              : Value.wrong(field, "CELL_BOOLEAN", cell.text());
      case DATE ->
          kind == FieldKind.DAY ? day(cell, field) : Value.wrong(field, "CELL_DATE", cell.text());
      case TEXT, NUMBER ->
          switch (kind) {
            case TEXT -> text(cell, field);
            case DECIMAL -> decimal(cell, column);
            case WHOLE -> whole(cell, column);
            case FLAG -> flag(cell, field);
            case DAY -> day(cell, field);
          };
    };
  }

  private static Value text(TableCell cell, TransferField field) {
    return cell.text().length() > field.longest()
        ? new Value(null, RowProblem.of(field.key(), "TOO_LONG", field.longest()))
        : Value.of(cell.text());
  }

  private static Value decimal(TableCell cell, Column column) {
    DecimalText number = cell.number();
    DecimalMark mark = column.mark();
    Optional<BigDecimal> value = mark == null ? number.only() : number.with(mark);
    if (value.isPresent()) {
      return Value.of(value.get());
    }
    return Value.wrong(
        column.field(),
        number.isAmbiguous() ? "CELL_NUMBER_AMBIGUOUS" : "CELL_NO_NUMBER",
        cell.text());
  }

  private static Value whole(TableCell cell, Column column) {
    Value read = decimal(cell, column);
    if (!(read.value() instanceof BigDecimal number)) {
      return read;
    }
    BigDecimal whole = number.stripTrailingZeros();
    return whole.scale() > 0 || whole.precision() - whole.scale() > MAX_WHOLE
        ? Value.wrong(column.field(), "CELL_NOT_WHOLE", cell.text())
        : Value.of(whole.setScale(0));
  }

  private static Value flag(TableCell cell, TransferField field) {
    return ValueWords.read("flag", cell.text())
        .map(word -> Value.of(word.equals("YES")))
        .orElseGet(() -> Value.wrong(field, "CELL_NO_FLAG", cell.text()));
  }

  /** A day after ISO 8601 or as Central Europe writes it; with slashes it could be two days. */
  private static Value day(TableCell cell, TransferField field) {
    Matcher european = EUROPEAN_DAY.matcher(cell.text());
    try {
      return Value.of(
          european.matches()
              ? LocalDate.of(number(european, 3), number(european, 2), number(european, 1))
              : LocalDate.parse(cell.text()));
    } catch (DateTimeException e) {
      return Value.wrong(field, "CELL_NO_DAY", cell.text());
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(String.valueOf(matcher.group(group)));
  }

  static String shown(String text) {
    return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
  }
}

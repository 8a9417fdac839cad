package app.kontor.transfer.internal;

import app.kontor.measure.DecimalColumn;
import app.kontor.measure.DecimalMark;
import app.kontor.measure.DecimalText;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.table.TableCell;
import app.kontor.platform.table.TableFacts;
import app.kontor.platform.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A first look through a file: where its headings stand, below a title or not, what is in its
 * columns and how they write numbers. The headings are the first row among those that name the most
 * fields; in a file that names none, the first row of several texts.
 */
public final class TableLook implements Consumer<TableRow> {
  /** Most rows of a file. */
  static final int MAX_ROWS = 200_000;

  private static final int MAX_TITLE_ROWS = 30;
  private static final int SAMPLES = 3;
  private static final int MAX_SAMPLE = 60;
  private static final int MAX_HEADING = 120;

  private final Headings headings;
  private final List<TableRow> first = new ArrayList<>();
  private final List<Seen> columns = new ArrayList<>();
  private @Nullable TableRow found;
  private long rows;

  /**
   * What was seen, as it is stored.
   *
   * @param headingsLine from 1
   */
  public record Look(
      int headingsLine,
      long rows,
      String sheet,
      List<String> others,
      long hiddenRows,
      List<Column> columns) {}

  /**
   * A column as it is stored.
   *
   * @param mark what parts its decimals, {@link DecimalMark}; empty if nothing says so
   * @param ambiguous whether it has numbers that can mean two things each
   */
  public record Column(String heading, List<String> samples, String mark, boolean ambiguous) {}

  /** A column while it is looked at. */
  private static final class Seen {
    private final String heading;
    private final List<String> samples = new ArrayList<>();
    private final DecimalColumn numbers = new DecimalColumn();
    private boolean ambiguous;

    Seen(String heading) {
      this.heading = heading;
    }

    void add(TableCell cell) {
      if (cell.isEmpty()) {
        return;
      }
      String shown = cut(cell.text(), MAX_SAMPLE);
      if (samples.size() < SAMPLES && !samples.contains(shown)) {
        samples.add(shown);
      }
      DecimalText number = cell.number();
      ambiguous |= number.isAmbiguous();
      numbers.add(number);
    }

    Column column() {
      String mark = numbers.mark().map(DecimalMark::name).orElse("");
      return new Column(heading, samples, mark, ambiguous && mark.isEmpty());
    }
  }

  TableLook(Headings headings) {
    this.headings = headings;
  }

  @Override
  public void accept(TableRow row) {
    if (found != null) {
      body(row);
      return;
    }
    first.add(row);
    if (first.size() == MAX_TITLE_ROWS) {
      decide();
    }
  }

  private void decide() {
    TableRow best = null;
    long most = 0;
    for (TableRow row : first) {
      long named = named(row);
      if (named > most) {
        best = row;
        most = named;
      }
    }
    TableRow row =
        best != null ? best : first.stream().filter(TableLook::isTexts).findFirst().orElse(null);
    if (row == null) {
      throw new InvalidInput("file", "TRANSFER_NO_HEADINGS");
    }
    found = row;
    row.cells().forEach(cell -> columns.add(new Seen(cut(cell.text(), MAX_HEADING))));
    first.stream().filter(later -> later.line() > row.line()).forEach(this::body);
    first.clear();
  }

  private long named(TableRow row) {
    return row.cells().stream()
        .filter(cell -> cell.kind() == TableCell.Kind.TEXT)
        .flatMap(cell -> headings.field(cell.text()).stream())
        .distinct()
        .count();
  }

  private static boolean isTexts(TableRow row) {
    return row.cells().stream()
            .filter(cell -> !cell.isEmpty())
            .allMatch(cell -> cell.kind() == TableCell.Kind.TEXT && !cell.number().isNumber())
        && row.cells().stream().filter(cell -> !cell.isEmpty()).count() > 1;
  }

  private void body(TableRow row) {
    rows++;
    if (rows > MAX_ROWS) {
      throw new InvalidInput("file", "TRANSFER_TOO_LONG", MAX_ROWS);
    }
    while (columns.size() < row.cells().size()) {
      columns.add(new Seen(""));
    }
    for (int i = 0; i < row.cells().size(); i++) {
      columns.get(i).add(row.cell(i));
    }
  }

  /**
   * What was seen of all of the file.
   *
   * @throws InvalidInput TRANSFER_NO_HEADINGS, TRANSFER_NO_ROWS
   */
  Look look(TableFacts facts) {
    if (found == null) {
      decide();
    }
    if (rows == 0) {
      throw new InvalidInput("file", "TRANSFER_NO_ROWS");
    }
    int line = found == null ? 0 : found.line();
    return new Look(
        line,
        rows,
        facts.sheet(),
        facts.others(),
        facts.hiddenRows(),
        columns.stream().map(Seen::column).toList());
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest) + "…";
  }
}

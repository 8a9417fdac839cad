package app.kontor.pricing.internal;

import app.kontor.platform.FileUpload;
import app.kontor.platform.InvalidInput;
import app.kontor.platform.table.TableFile;
import app.kontor.platform.table.TableRow;
import app.kontor.pricing.LineFault;
import app.kontor.pricing.RefusedLine;
import app.kontor.pricing.internal.PriceRow.Step;
import app.kontor.pricing.internal.PriceSheet.Said;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares a file of prices with a list, in batches: what it adds, changes and leaves, and which
 * lines cannot be taken.
 */
final class PriceFileRun implements Consumer<TableRow> {
  /** Lines of a batch. */
  static final int BATCH = 500;

  /** Most lines of a file. */
  static final int MAX_LINES = 200_000;

  private static final int MAX_REFUSALS = 200;

  /** What is there to compare with. */
  interface Known {
    /** Ids of the seller's items by number; unknown numbers are left out. */
    Map<String, Long> items(Collection<String> numbers);

    /** Those of these entries that the list has. */
    Map<Step, PriceRow> prices(Collection<Step> steps);
  }

  private final Known known;
  private final Consumer<List<PriceRow>> changes;
  private final List<Said> batch = new ArrayList<>();
  private final Set<Step> named = new HashSet<>();
  private final List<RefusedLine> refusals = new ArrayList<>();
  private @Nullable PriceSheet sheet;
  private long lines;
  private long added;
  private long changed;
  private long unchanged;
  private long refused;

  private PriceFileRun(Known known, Consumer<List<PriceRow>> changes) {
    this.known = known;
    this.changes = changes;
  }

  /**
   * Reads the whole file.
   *
   * @param changes takes the entries of each batch that are new or other than in the list
   * @throws InvalidInput at field {@code file} if it is no table of prices or too long
   */
  static PriceFileRun of(FileUpload file, Known known, Consumer<List<PriceRow>> changes) {
    PriceFileRun run = new PriceFileRun(known, changes);
    TableFile.read(file, run);
    run.compare();
    if (run.sheet == null) {
      throw new InvalidInput("file", "PRICE_FILE_HEADINGS");
    }
    return run;
  }

  @Override
  public void accept(TableRow row) {
    if (sheet == null) {
      sheet = new PriceSheet(row);
      return;
    }
    lines++;
    if (lines > MAX_LINES) {
      throw new InvalidInput("file", "PRICE_FILE_TOO_LONG", MAX_LINES);
    }
    PriceSheet.Line line = sheet.line(row);
    if (line instanceof Said said) {
      batch.add(said);
    } else if (line instanceof PriceSheet.Refused one) {
      refuse(one.why());
    }
    if (batch.size() == BATCH) {
      compare();
    }
  }

  private void compare() {
    if (batch.isEmpty()) {
      return;
    }
    Map<String, Long> items = known.items(batch.stream().map(Said::itemNumber).distinct().toList());
    List<PriceRow> fresh = new ArrayList<>();
    Map<Step, PriceRow> there = known.prices(steps(items));
    for (Said said : batch) {
      Long item = items.get(said.itemNumber());
      if (item == null) {
        refuse(said.refused(LineFault.UNKNOWN_ITEM, ""));
        continue;
      }
      PriceRow row = new PriceRow(new Step(item, said.from()), said.amount(), said.perQuantity());
      if (!named.add(row.step())) {
        refuse(said.refused(LineFault.TWICE, said.from().toPlainString()));
      } else if (isFresh(row, there.get(row.step()))) {
        fresh.add(row);
      }
    }
    batch.clear();
    if (!fresh.isEmpty()) {
      changes.accept(fresh);
    }
  }

  private Set<Step> steps(Map<String, Long> items) {
    Set<Step> steps = new HashSet<>();
    for (Said said : batch) {
      Long item = items.get(said.itemNumber());
      if (item != null) {
        steps.add(new Step(item, said.from()));
      }
    }
    return steps;
  }

  private boolean isFresh(PriceRow row, @Nullable PriceRow there) {
    if (there == null) {
      added++;
      return true;
    }
    if (row.saysTheSameAs(there)) {
      unchanged++;
      return false;
    }
    changed++;
    return true;
  }

  private void refuse(RefusedLine line) {
    refused++;
    if (refusals.size() < MAX_REFUSALS) {
      refusals.add(line);
    }
  }

  long added() {
    return added;
  }

  long changed() {
    return changed;
  }

  long unchanged() {
    return unchanged;
  }

  long refused() {
    return refused;
  }

  /** The first refused lines, in their order. */
  List<RefusedLine> refusals() {
    return refusals.stream().sorted(Comparator.comparingInt(RefusedLine::line)).toList();
  }

  /** Whether the file says a price for it. */
  boolean names(Step step) {
    return named.contains(step);
  }
}

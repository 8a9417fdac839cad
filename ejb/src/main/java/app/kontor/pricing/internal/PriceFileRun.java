package app.kontor.pricing.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.UnitCode;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberKey;
import app.kontor.platform.table.TableFacts;
import app.kontor.platform.table.TableRow;
import app.kontor.platform.table.TableSource;
import app.kontor.pricing.LineFault;
import app.kontor.pricing.PriceFileOptions;
import app.kontor.pricing.PriceImport;
import app.kontor.pricing.PriceListRules;
import app.kontor.pricing.PriceMove;
import app.kontor.pricing.RefusedLine;
import app.kontor.pricing.internal.PriceRow.Step;
import app.kontor.pricing.internal.PriceRowReader.Said;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
    /**
     * Ids of the seller's items that these numbers can mean, by the items' own numbers; an item is
     * meant by every spelling with the same {@link NumberKey}.
     */
    Map<String, Long> items(Collection<String> numbers);

    /** Those of these entries that the list has. */
    Map<Step, PriceRow> prices(Collection<Step> steps);

    /** In which units these items are sold, by id: the base unit first; none if nobody knows. */
    default Map<Long, List<UnitCode>> units(Collection<Long> itemIds) {
      return Map.of();
    }
  }

  /** A file and how it is to be read. */
  record Source(TableSource file, Currency currency, PriceFileOptions options) {}

  private final Known known;
  private final Consumer<List<PriceRow>> changes;
  private final PriceRowReader sheet;
  private final TableFacts facts;
  private final List<Said> batch = new ArrayList<>();
  private final Set<Step> named = new HashSet<>();

  /** The first of them, the last on top: batches are compared after their lines were read. */
  private final PriorityQueue<RefusedLine> refusals =
      new PriorityQueue<>(Comparator.comparingInt(RefusedLine::line).reversed());

  private final PriceMoves moves = new PriceMoves();
  private long lines;
  private long added;
  private long changed;
  private long unchanged;
  private long refused;
  private long ambiguous;
  private long zero;

  private PriceFileRun(
      PriceRowReader sheet, TableFacts facts, Known known, Consumer<List<PriceRow>> changes) {
    this.sheet = sheet;
    this.facts = facts;
    this.known = known;
    this.changes = changes;
  }

  /**
   * Reads the whole file, once to see how it writes its numbers and once for the prices.
   *
   * @param changes takes the entries of each batch that are new or other than in the list
   * @throws InvalidInput at field {@code file} if it is no table of prices or too long
   */
  static PriceFileRun of(Source source, Known known, Consumer<List<PriceRow>> changes) {
    PriceColumns columns = new PriceColumns(source.currency());
    TableFacts facts = source.file().read(columns);
    PriceFileRun run = new PriceFileRun(columns.sheet(source.options()), facts, known, changes);
    source.file().read(run);
    run.compare();
    return run;
  }

  @Override
  public void accept(TableRow row) {
    if (row.line() <= sheet.headings().line()) {
      return;
    }
    lines++;
    if (lines > MAX_LINES) {
      throw new InvalidInput("file", "PRICE_FILE_TOO_LONG", MAX_LINES);
    }
    PriceRowReader.Line line = sheet.line(row);
    if (line instanceof Said said) {
      zero += said.amount().signum() == 0 ? 1 : 0;
      batch.add(said);
    } else if (line instanceof PriceRowReader.Refused one) {
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
    Map<Said, String> meant = meant(items);
    List<PriceRow> fresh = new ArrayList<>();
    Map<Said, Step> steps = steps(items, meant);
    Map<Step, PriceRow> there = known.prices(new HashSet<>(steps.values()));
    for (Said said : batch) {
      String number = meant.get(said);
      Step step = steps.get(said);
      if (number == null || step == null) {
        continue;
      }
      PriceRow row = new PriceRow(step, said.amount(), said.perQuantity());
      PriceRow now = there.get(row.step());
      if (!named.add(row.step())) {
        refuse(said.refused(LineFault.TWICE, said.from().toPlainString()));
      } else if (isFresh(row, now)) {
        moves.add(said.line(), new ItemNumber(number), row, now);
        fresh.add(row);
      }
    }
    batch.clear();
    if (!fresh.isEmpty()) {
      changes.accept(fresh);
    }
  }

  /** The numbers of the items that are meant; lines that mean none or several are refused. */
  private Map<Said, String> meant(Map<String, Long> items) {
    Map<String, List<String>> byKey =
        items.keySet().stream().collect(Collectors.groupingBy(NumberKey::of));
    Map<Said, String> meant = new HashMap<>();
    for (Said said : batch) {
      List<String> found =
          NumberKey.candidates(
              said.itemNumber(), byKey.getOrDefault(NumberKey.of(said.itemNumber()), List.of()));
      if (found.size() == 1) {
        meant.put(said, found.get(0));
      } else if (found.isEmpty()) {
        refuse(said.refused(LineFault.UNKNOWN_ITEM, ""));
      } else {
        refuse(said.refused(LineFault.ITEM_AMBIGUOUS, String.join(", ", found)));
      }
    }
    return meant;
  }

  /** Where the prices stand; lines of units that an item is not sold in are refused. */
  private Map<Said, Step> steps(Map<String, Long> items, Map<Said, String> meant) {
    Map<Long, List<UnitCode>> units = units(items, meant);
    Map<Said, Step> steps = new HashMap<>();
    for (Said said : batch) {
      String number = meant.get(said);
      Long item = number == null ? null : items.get(number);
      if (item != null) {
        step(said, item, units).ifPresent(step -> steps.put(said, step));
      }
    }
    return steps;
  }

  /** Units of the items of lines that name one: most files name none. */
  private Map<Long, List<UnitCode>> units(Map<String, Long> items, Map<Said, String> meant) {
    Set<Long> named = new HashSet<>();
    meant.forEach(
        (said, number) -> {
          Long item = items.get(number);
          if (item != null && !said.unit().isEmpty()) {
            named.add(item);
          }
        });
    return named.isEmpty() ? Map.of() : known.units(named);
  }

  private Optional<Step> step(Said said, long item, Map<Long, List<UnitCode>> units) {
    if (said.unit().isEmpty()) {
      return Optional.of(new Step(item, said.from()));
    }
    List<UnitCode> sold = units.getOrDefault(item, List.of());
    Optional<UnitCode> unit = UnitCode.find(said.unit()).filter(sold::contains);
    if (unit.isEmpty()) {
      refuse(said.refused(LineFault.UNIT_NOT_SOLD, said.unit()));
      return Optional.empty();
    }
    if (unit.get().equals(sold.get(0))) {
      return Optional.of(new Step(item, said.from()));
    }
    if (!PriceListRules.isWhole(said.from()) || !PriceListRules.isWhole(said.perQuantity())) {
      refuse(said.refused(LineFault.UNIT_NOT_WHOLE, said.unit()));
      return Optional.empty();
    }
    return Optional.of(new Step(item, said.from(), unit.get()));
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
    ambiguous += line.fault() == LineFault.NUMBER_AMBIGUOUS ? 1 : 0;
    zero += line.fault() == LineFault.PRICE_ZERO ? 1 : 0;
    refusals.add(line);
    if (refusals.size() > MAX_REFUSALS) {
      refusals.remove();
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

  /** The largest changes and the highest new prices. */
  List<PriceMove> moves() {
    return moves.largestFirst();
  }

  /** What of the file was read. */
  PriceImport.Source source() {
    return new PriceImport.Source(
        sheet.headings().line(),
        facts.sheet(),
        facts.others(),
        facts.hiddenRows(),
        ambiguous,
        zero);
  }

  /** Whether the file says a price for it. */
  boolean names(Step step) {
    return named.contains(step);
  }
}

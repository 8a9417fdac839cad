package app.kontor.pricing.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.UnitCode;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.file.UploadLimit;
import app.kontor.platform.table.KeptTables;
import app.kontor.pricing.PriceChanges;
import app.kontor.pricing.PriceFileOptions;
import app.kontor.pricing.PriceImport;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.internal.PriceRow.Step;
import app.kontor.pricing.model.PriceFile;
import app.kontor.pricing.model.PriceList;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Files of prices: kept when handed in, read for the preview and to be applied. */
@Dependent
public class PriceFiles {
  /** What a file is compared with to see whether it can be read at all. */
  private static final PriceFileRun.Known NOTHING =
      new PriceFileRun.Known() {
        @Override
        public Map<String, Long> items(Collection<String> numbers) {
          return Map.of();
        }

        @Override
        public Map<Step, PriceRow> prices(Collection<Step> steps) {
          return Map.of();
        }
      };

  private final FileStore files;
  private final KeptTables tables;
  private final PriceListRows rows;
  private final PriceEntries entries;
  private final PriceListRepository lists;
  private final Clock clock;
  private final Catalogue catalogue;
  private final PricedUnits units;

  @Inject
  PriceFiles(
      FileStore files,
      KeptTables tables,
      PriceListRows rows,
      PriceEntries entries,
      PriceListRepository lists,
      Clock clock,
      Catalogue catalogue,
      PricedUnits units) {
    this.files = files;
    this.tables = tables;
    this.rows = rows;
    this.entries = entries;
    this.lists = lists;
    this.clock = clock;
    this.catalogue = catalogue;
    this.units = units;
  }

  /** Keeps a file whose headings are those of prices. */
  String load(PriceList list, FileUpload file, String who) {
    StoredFile stored;
    try (InputStream in = file.content().open()) {
      stored = files.store(file.name(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (stored.size() > UploadLimit.PRICE_FILE.bytes()) {
      throw new InvalidInput(
          "file", "FILE_TOO_LARGE", stored.name(), UploadLimit.PRICE_FILE.megabytes());
    }
    PriceFileRun.of(
        new PriceFileRun.Source(tables.table(stored.id()), list.currency(), PriceFileOptions.NONE),
        NOTHING,
        batch -> {});
    PriceFile loaded = new PriceFile(list, stored.id(), who, clock.instant());
    lists.add(loaded);
    return loaded.reference();
  }

  PriceImport preview(PriceFile loaded, PriceListView list, PriceFileOptions options) {
    StoredFile stored = files.get(loaded.fileId());
    PriceFileRun run = run(loaded.list(), stored, options, batch -> {});
    return new PriceImport(
        loaded.reference(),
        list,
        stored.name(),
        loaded.isApplied(),
        run.added(),
        run.changed(),
        run.unchanged(),
        list.prices() - run.changed() - run.unchanged(),
        run.refused(),
        run.refusals(),
        run.moves(),
        run.source());
  }

  /** Where the changes of a file go, batch by batch; the caller's transaction makes them one. */
  interface Target {
    /** Prices that are new or other than in the list. */
    void put(List<PriceRow> rows);

    /** Prices of the list that the file does not name; neighbours in the order of keys. */
    void remove(List<Step> steps);
  }

  /** Writes what the file says into its list. */
  PriceChanges apply(
      PriceFile loaded, long edition, PriceFileOptions options, boolean removeMissing) {
    long listId = loaded.list().id();
    Target list =
        new Target() {
          @Override
          public void put(List<PriceRow> batch) {
            entries.put(listId, edition, batch);
          }

          @Override
          public void remove(List<Step> steps) {
            entries.delete(listId, steps);
          }
        };
    PriceChanges changes = send(loaded, options, removeMissing, list);
    loaded.apply(clock.instant());
    return changes;
  }

  /**
   * What the file changes goes elsewhere than into its list.
   *
   * @throws InvalidInput PRICE_FILE_REFUSED if a line cannot be taken
   */
  PriceChanges send(
      PriceFile loaded, PriceFileOptions options, boolean removeMissing, Target target) {
    PriceFileRun run = run(loaded.list(), files.get(loaded.fileId()), options, target::put);
    if (run.refused() > 0) {
      throw new InvalidInput("file", "PRICE_FILE_REFUSED", run.refused());
    }
    long removed = removeMissing ? remove(loaded.list().id(), run, target) : 0;
    return new PriceChanges(run.added(), run.changed(), removed);
  }

  private long remove(long listId, PriceFileRun run, Target target) {
    long removed = 0;
    List<PriceRow> some = rows.after(listId, null, PriceFileRun.BATCH);
    while (!some.isEmpty()) {
      List<Step> missing =
          some.stream().map(PriceRow::step).filter(step -> !run.names(step)).toList();
      if (!missing.isEmpty()) {
        target.remove(missing);
        removed += missing.size();
      }
      some = rows.after(listId, some.get(some.size() - 1).step(), PriceFileRun.BATCH);
    }
    return removed;
  }

  private PriceFileRun run(
      PriceList list, StoredFile stored, PriceFileOptions options, Consumer<List<PriceRow>> fresh) {
    PriceFileRun.Known known =
        new PriceFileRun.Known() {
          @Override
          public Map<String, Long> items(Collection<String> numbers) {
            return catalogue
                .itemIds(numbers.stream().map(ItemNumber::new).toList())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(item -> item.getKey().value(), Map.Entry::getValue));
          }

          @Override
          public Map<Step, PriceRow> prices(Collection<Step> steps) {
            return rows.prices(list.id(), steps);
          }

          @Override
          public Map<Long, List<UnitCode>> units(Collection<Long> itemIds) {
            return units.of(itemIds);
          }
        };
    return PriceFileRun.of(
        new PriceFileRun.Source(tables.table(stored.id()), list.currency(), options), known, fresh);
  }
}

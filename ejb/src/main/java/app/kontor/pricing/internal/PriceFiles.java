package app.kontor.pricing.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.platform.FileStore;
import app.kontor.platform.FileUpload;
import app.kontor.platform.InvalidInput;
import app.kontor.platform.StoredFile;
import app.kontor.platform.UploadLimit;
import app.kontor.pricing.PriceChanges;
import app.kontor.pricing.PriceFileOptions;
import app.kontor.pricing.PriceImport;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.internal.PriceListChanges.Loaded;
import app.kontor.pricing.internal.PriceRow.Step;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Files of prices: kept when handed in, read once for the preview and once more to be applied. */
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

  @Inject private FileStore files;
  @Inject private PriceListRows rows;
  @Inject private PriceListChanges changes;
  @Inject private Catalogue catalogue;

  /** Keeps a file whose headings are those of prices. */
  String load(long listId, Currency currency, FileUpload file, String who) {
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
        new PriceFileRun.Source(content(stored), currency, PriceFileOptions.NONE),
        NOTHING,
        batch -> {});
    String reference = UUID.randomUUID().toString();
    changes.load(reference, listId, stored.id(), who);
    return reference;
  }

  /** A list of prices: which, and in what currency. */
  record Target(long listId, Currency currency) {}

  PriceImport preview(
      Target target,
      PriceListView list,
      String reference,
      Loaded loaded,
      PriceFileOptions options) {
    StoredFile stored = files.get(loaded.fileId());
    PriceFileRun run = run(target, stored, options, batch -> {});
    return new PriceImport(
        reference,
        list,
        stored.name(),
        loaded.applied(),
        run.added(),
        run.changed(),
        run.unchanged(),
        list.prices() - run.changed() - run.unchanged(),
        run.refused(),
        run.refusals(),
        run.moves(),
        run.source());
  }

  /** Writes what the file says, batch by batch; the caller's transaction makes it one. */
  PriceChanges apply(
      Target target, long edition, Loaded loaded, PriceFileOptions options, boolean removeMissing) {
    long listId = target.listId();
    PriceFileRun run =
        run(
            target,
            files.get(loaded.fileId()),
            options,
            batch -> changes.put(listId, edition, batch));
    if (run.refused() > 0) {
      throw new InvalidInput("file", "PRICE_FILE_REFUSED", run.refused());
    }
    long removed = removeMissing ? remove(listId, run) : 0;
    changes.applied(loaded.id());
    return new PriceChanges(run.added(), run.changed(), removed);
  }

  private long remove(long listId, PriceFileRun run) {
    long removed = 0;
    List<PriceRow> some = rows.after(listId, null, PriceFileRun.BATCH);
    while (!some.isEmpty()) {
      List<Step> missing =
          some.stream().map(PriceRow::step).filter(step -> !run.names(step)).toList();
      if (!missing.isEmpty()) {
        changes.delete(listId, missing);
        removed += missing.size();
      }
      some = rows.after(listId, some.get(some.size() - 1).step(), PriceFileRun.BATCH);
    }
    return removed;
  }

  private PriceFileRun run(
      Target target, StoredFile stored, PriceFileOptions options, Consumer<List<PriceRow>> fresh) {
    PriceFileRun.Known known =
        new PriceFileRun.Known() {
          @Override
          public Map<String, Long> items(Collection<String> numbers) {
            return catalogue.itemIds(numbers);
          }

          @Override
          public Map<Step, PriceRow> prices(Collection<Step> steps) {
            return rows.prices(target.listId(), steps);
          }
        };
    return PriceFileRun.of(
        new PriceFileRun.Source(content(stored), target.currency(), options), known, fresh);
  }

  private FileUpload content(StoredFile stored) {
    return new FileUpload(stored.name(), () -> files.open(stored.id()));
  }
}

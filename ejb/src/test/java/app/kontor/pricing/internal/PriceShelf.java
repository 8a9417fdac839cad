package app.kontor.pricing.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.ItemNumber;
import app.kontor.platform.file.FileStore;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.model.Persisted;
import app.kontor.platform.number.NumberKey;
import app.kontor.platform.table.KeptTables;
import app.kontor.pricing.SetPrice;
import app.kontor.pricing.internal.PriceRow.Step;
import app.kontor.pricing.model.PriceFile;
import app.kontor.pricing.model.PriceInList;
import app.kontor.pricing.model.PriceList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Entries of lists, stored files and items I1, I2, ... in memory, behind {@link PriceFiles}. */
final class PriceShelf {
  static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
  private static final Comparator<Step> BY_KEY =
      Comparator.comparing(Step::itemId).thenComparing(Step::from);

  /** Entries by list. */
  final Map<Long, TreeMap<Step, PriceRow>> entries = new HashMap<>();

  /** The edition of each entry that was written. */
  final Map<Step, Long> editions = new HashMap<>();

  final List<PriceFile> added = new ArrayList<>();

  /** Lists by code, of one seller. */
  final Map<String, PriceList> lists = new TreeMap<>();

  /** Codes of the base lists among them. */
  final Set<String> bases = new HashSet<>();

  /** How many customers have a list, by its id. */
  final Map<Long, Long> customers = new HashMap<>();

  private final Map<Long, Long> editionOf = new HashMap<>();
  private final Map<Long, Map<Step, Long>> versions = new HashMap<>();
  final Map<Long, StoredFile> stored = new HashMap<>();
  private final Map<Long, byte[]> contents = new HashMap<>();
  private final int items;

  /** Bytes that the store says every file has, if not those it has. */
  @Nullable Long size;

  /** Statements that wrote. */
  int writes;

  PriceShelf(int items) {
    this.items = items;
  }

  PriceFiles files() {
    FileStore store = store();
    return new PriceFiles(
        store,
        new KeptTables(store),
        rows(),
        entries(),
        lists(),
        Clock.fixed(NOW, ZoneOffset.UTC),
        catalogue(),
        units());
  }

  /** All items are sold in their base unit alone. */
  PricedUnits units() {
    return new PricedUnits(catalogue(), new app.kontor.gate.CurrentActor());
  }

  static FileUpload upload(String content) {
    return FileUpload.of("prices.csv", content.getBytes(StandardCharsets.UTF_8));
  }

  TreeMap<Step, PriceRow> entriesOf(long id) {
    return entries.computeIfAbsent(id, list -> new TreeMap<>(BY_KEY));
  }

  private FileStore store() {
    return new FileStore() {
      @Override
      public StoredFile store(String name, InputStream content) {
        try {
          return store(name, content.readAllBytes());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public StoredFile store(String name, byte[] content) {
        long id = 100L + stored.size();
        StoredFile file =
            new StoredFile(
                id, "0".repeat(64), name, "text/csv", size == null ? content.length : size);
        stored.put(id, file);
        contents.put(id, content.clone());
        return file;
      }

      @Override
      public List<Written> ahead(List<FileUpload> uploads, long limit) {
        throw new UnsupportedOperationException();
      }

      @Override
      public List<StoredFile> store(List<Written> written) {
        throw new UnsupportedOperationException();
      }

      @Override
      public StoredFile get(long fileId) {
        return of(stored, fileId);
      }

      @Override
      public InputStream open(long fileId) {
        return new ByteArrayInputStream(read(fileId));
      }

      @Override
      public byte[] read(long fileId) {
        return of(contents, fileId);
      }
    };
  }

  private static <T> T of(Map<Long, T> things, long id) {
    T found = things.get(id);
    if (found == null) {
      throw new IllegalArgumentException("no file " + id);
    }
    return found;
  }

  /** Version of an entry, as pages show it. */
  long version(long listId, Step step) {
    return versions.getOrDefault(listId, Map.of()).getOrDefault(step, 0L);
  }

  private void write(long listId, long edition, PriceRow row) {
    entriesOf(listId).put(row.step(), row);
    editions.put(row.step(), edition);
    versions.computeIfAbsent(listId, id -> new HashMap<>()).put(row.step(), edition);
  }

  PriceListRows rows() {
    return new PriceListRows() {
      @Override
      Map<Step, PriceRow> prices(long listId, Collection<Step> steps) {
        Map<Step, PriceRow> found = new HashMap<>(entriesOf(listId));
        found.keySet().retainAll(steps);
        return found;
      }

      @Override
      List<PriceRow> after(long listId, @Nullable Step last, int limit) {
        Map<Step, PriceRow> behind =
            last == null ? entriesOf(listId) : entriesOf(listId).tailMap(last, false);
        return behind.values().stream().limit(limit).toList();
      }

      @Override
      Optional<PriceInList> priceInList(long listId, Step step) {
        return Optional.ofNullable(entriesOf(listId).get(step))
            .map(
                row ->
                    new PriceInList(row.amount(), row.perQuantity(), version(listId, row.step())));
      }

      @Override
      PriceList.Use use(long listId) {
        return new PriceList.Use(customers.getOrDefault(listId, 0L), entriesOf(listId).size(), 0);
      }
    };
  }

  PriceEntries entries() {
    return new PriceEntries() {
      @Override
      void put(long listId, long edition, List<PriceRow> rows) {
        writes++;
        rows.forEach(row -> write(listId, edition, row));
      }

      @Override
      boolean insert(long listId, long itemId, SetPrice price, long edition) {
        PriceRow row = row(itemId, price);
        boolean free = !entriesOf(listId).containsKey(row.step());
        if (free) {
          write(listId, edition, row);
        }
        return free;
      }

      @Override
      boolean update(long listId, long itemId, SetPrice price, long edition) {
        PriceRow row = row(itemId, price);
        boolean same =
            entriesOf(listId).containsKey(row.step())
                && version(listId, row.step()) == price.version();
        if (same) {
          write(listId, edition, row);
        }
        return same;
      }

      @Override
      boolean delete(long listId, Step step, long version) {
        return version(listId, step) == version && entriesOf(listId).remove(step) != null;
      }

      private PriceRow row(long itemId, SetPrice price) {
        return new PriceRow(
            new Step(itemId, price.fromQuantity()), price.amount(), price.perQuantity());
      }

      @Override
      void delete(long listId, List<Step> steps) {
        writes++;
        steps.forEach(entriesOf(listId)::remove);
      }
    };
  }

  PriceListRepository lists() {
    return new PriceListRepository() {
      @Override
      void add(PriceFile file) {
        added.add(file);
      }

      @Override
      void add(PriceList list) {
        lists.put(list.code(), Persisted.as(list, 1_000L + lists.size(), 0));
      }

      @Override
      Optional<PriceList> find(long sellerId, String code) {
        return Optional.ofNullable(lists.get(code));
      }

      @Override
      PriceList toChange(long sellerId, String code) {
        return get(sellerId, code);
      }

      @Override
      List<PriceList> bases(long sellerId, String currency) {
        return lists.values().stream()
            .filter(list -> bases.contains(list.code()))
            .filter(list -> list.currency().getCurrencyCode().equals(currency))
            .toList();
      }

      @Override
      Optional<PriceFile> file(long sellerId, String reference) {
        return added.stream().filter(file -> file.reference().equals(reference)).findFirst();
      }

      @Override
      long nextEdition(long listId) {
        return editionOf.merge(listId, 1L, Long::sum);
      }
    };
  }

  /** Only ids are asked for. */
  Catalogue catalogue() {
    return (Catalogue)
        Proxy.newProxyInstance(
            PriceShelf.class.getClassLoader(),
            new Class<?>[] {Catalogue.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("itemIds")) {
                throw new UnsupportedOperationException(method.getName());
              }
              return itemIds((Collection<?>) arguments[0]);
            });
  }

  private Map<ItemNumber, Long> itemIds(Collection<?> numbers) {
    Map<ItemNumber, Long> found = new HashMap<>();
    for (Object number : numbers) {
      String key = NumberKey.of(number.toString());
      if (key.matches("I\\d{1,9}") && Long.parseLong(key.substring(1)) <= items) {
        found.put(new ItemNumber(key), Long.valueOf(key.substring(1)));
      }
    }
    return found;
  }
}

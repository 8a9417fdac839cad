package app.kontor.catalogue.internal;

import app.kontor.catalogue.AvailableItems;
import app.kontor.catalogue.Category;
import app.kontor.catalogue.internal.IndexedRows.Surroundings;
import app.kontor.catalogue.internal.search.ItemIndex;
import app.kontor.catalogue.internal.search.SearchedItem;
import app.kontor.catalogue.internal.search.SearchedItem.Place;
import app.kontor.platform.language.Languages;
import app.kontor.platform.transaction.ReferenceData;
import app.kontor.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The index of one seller on this node, and how far it has read. It follows the stamp of the
 * catalogue: whoever changes items, texts or categories raises it, so that every node knows after
 * the commit that there is something to read, and reads what is another revision than it has.
 */
final class SellerIndex {
  private static final int BATCH = 1_000;

  /** The longest that a transaction may have written before it commits. */
  private static final int LONGEST_TRANSACTION_HOURS = 6;

  /** How old the order of what is available may be. */
  private static final Duration AVAILABILITY_AGE = Duration.ofMinutes(5);

  /** Another one for each stamp of the catalogue that this node has seen. */
  static final class Stamp {}

  private final long seller;
  private final Transactions transactions;
  private final ReferenceData reference;
  private final IndexedRows rows;
  private final AvailableItems available;
  private final Clock clock;
  private final ItemIndex index = new ItemIndex(Languages.codes());

  private volatile boolean complete;
  private volatile Object seen = this;
  private String readUntil = "";
  private Surroundings around = Surroundings.NONE;
  private Instant availableSince = Instant.EPOCH;

  SellerIndex(
      long seller,
      Transactions transactions,
      ReferenceData reference,
      IndexedRows rows,
      AvailableItems available,
      Clock clock) {
    this.seller = seller;
    this.transactions = transactions;
    this.reference = reference;
    this.rows = rows;
    this.available = available;
    this.clock = clock;
  }

  /** The index, once all items have been read. */
  Optional<ItemIndex> complete() {
    return complete ? Optional.of(index) : Optional.empty();
  }

  /** Whether the running transaction knows of changes that have not been read. */
  boolean isBehind() {
    return stamp() != seen;
  }

  private Stamp stamp() {
    return reference.get(Category.TOPIC, Stamp.class, List.of("search", seller), Stamp::new);
  }

  /** What is there when reading begins; all that is changed later is read again. */
  private record Start(Stamp stamp, String now, Surroundings around) {}

  /** Reads what has changed, at first everything. Only one thread at a time does so. */
  void follow() {
    if (transactions.read(this::isBehind)) {
      readOn(
          transactions.read(
              () ->
                  new Start(
                      stamp(),
                      rows.now(),
                      new Surroundings(rows.paths(seller), rows.properties(seller)))));
    }
    Instant now = clock.instant();
    if (availableSince.plus(AVAILABILITY_AGE).isBefore(now)) {
      index.available(transactions.read(() -> available.available(seller)));
      availableSince = now;
    }
    index.show();
    complete = true;
  }

  private void readOn(Start start) {
    if (complete) {
      readChanges(start);
    } else {
      readAll(start);
    }
    around = start.around();
    readUntil = start.now();
    index.show();
    seen = start.stamp();
  }

  private void readAll(Start start) {
    long last = 0;
    List<SearchedItem> batch;
    do {
      long after = last;
      batch = transactions.read(() -> rows.after(seller, after, BATCH, start.around()));
      index.put(batch);
      last = batch.isEmpty() ? last : batch.get(batch.size() - 1).id();
    } while (batch.size() == BATCH);
    index.settle();
  }

  private void readChanges(Start start) {
    Set<Long> changed = new HashSet<>();
    for (IndexedRows.Revision item :
        transactions.read(() -> rows.changedSince(seller, readUntil, LONGEST_TRANSACTION_HOURS))) {
      if (!index.revision(item.id()).equals(Optional.of(item.revision()))) {
        changed.add(item.id());
      }
    }
    List<Long> moved = changedCategories(start.around().paths());
    if (!moved.isEmpty()) {
      changed.addAll(transactions.read(() -> rows.within(moved)));
    }
    List<Long> renamed = start.around().properties().renamed(around.properties());
    if (!renamed.isEmpty()) {
      changed.addAll(transactions.read(() -> rows.having(renamed)));
    }
    List<Long> ids = changed.stream().sorted().toList();
    for (int from = 0; from < ids.size(); from += BATCH) {
      List<Long> some = ids.subList(from, Math.min(ids.size(), from + BATCH));
      List<SearchedItem> items = transactions.read(() -> rows.these(seller, some, start.around()));
      Set<Long> gone = new HashSet<>(some);
      items.forEach(item -> gone.remove(item.id()));
      index.remove(gone);
      index.put(items);
    }
  }

  private List<Long> changedCategories(Map<Long, List<Place>> now) {
    return now.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(around.paths().get(entry.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}

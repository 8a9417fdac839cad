package app.kontor.catalogue.internal;

import app.kontor.catalogue.AvailableItems;
import app.kontor.catalogue.internal.search.ItemIndex;
import app.kontor.platform.failure.DatabaseOutage;
import app.kontor.platform.transaction.ReferenceData;
import app.kontor.platform.transaction.Transactions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The indexes of this node, one for each seller, kept up by one thread behind the pages. Who
 * searches gets the index as it is and has it brought up to what their transaction knows.
 */
@ApplicationScoped
public class ItemSearch {
  private static final int MOST_SELLERS_WAITING = 10_000;

  @EJB private Transactions transactions;
  @Inject private ReferenceData reference;
  @Inject private IndexedRows rows;
  @Inject private AvailableItems available;
  @Inject private DatabaseOutage outage;
  @Inject private Clock clock;
  @Resource private ManagedThreadFactory threads;

  private final Map<Long, Kept> indexes = new ConcurrentHashMap<>();

  @SuppressWarnings("NullAway.Init")
  private ExecutorService worker;

  /** An index, and whether somebody has asked for it to be brought up to date. */
  private record Kept(SellerIndex index, AtomicBoolean asked) {}

  @PostConstruct
  void open() {
    worker =
        new ThreadPoolExecutor(
            1, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_SELLERS_WAITING), threads);
  }

  @PreDestroy
  void close() {
    worker.shutdownNow();
  }

  /** The seller's index; empty until all items have been read for the first time. */
  Optional<ItemIndex> of(long sellerId) {
    Kept kept = kept(sellerId);
    if (kept.index().isBehind()) {
      wake(kept);
    }
    return kept.index().complete();
  }

  /** Has the seller's index look for changes, without waiting for it. */
  void follow(long sellerId) {
    wake(kept(sellerId));
  }

  private Kept kept(long sellerId) {
    return indexes.computeIfAbsent(
        sellerId,
        id ->
            new Kept(
                new SellerIndex(id, transactions, reference, rows, available, clock),
                new AtomicBoolean()));
  }

  private void wake(Kept kept) {
    if (kept.asked().compareAndSet(false, true)) {
      worker.execute(() -> follow(kept));
    }
  }

  private void follow(Kept kept) {
    kept.asked().set(false);
    outage.guard("search", kept.index()::follow);
  }
}

package app.kontor.pricing.internal;

import app.kontor.platform.data.Rows;
import app.kontor.platform.failure.DatabaseOutage;
import app.kontor.platform.transaction.Transactions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The prices of lists in the memory of this node: a segment for each list, taken whole or not at
 * all. It holds for the edition it was read with; whoever needs another edition reads the database
 * and has the list read anew by a thread behind the pages, so nobody sees an old price and nobody
 * waits for a long list. A change of one list touches no other.
 */
@ApplicationScoped
public class PriceSegments {
  /** The variable with the most prices that are kept; 0 keeps none. */
  static final String VARIABLE = "KONTOR_PRICES_IN_MEMORY";

  private static final long USUAL = 2_000_000;
  private static final int BATCH = 10_000;
  private static final int MOST_WAITING = 10_000;

  @EJB private Transactions transactions;
  @Inject private PriceListRows rows;
  @Inject private DatabaseOutage outage;
  @PersistenceContext private EntityManager em;
  @Resource private ManagedThreadFactory threads;

  private final Map<Long, Kept> kept = new ConcurrentHashMap<>();
  private final Set<Long> wanted = ConcurrentHashMap.newKeySet();
  private final long most = most(System.getenv());

  @SuppressWarnings("NullAway.Init")
  private ExecutorService worker;

  /**
   * @param segment null if the list does not fit into memory in this edition
   */
  private record Kept(long edition, @Nullable PriceSegment segment) {
    int size() {
      return segment == null ? 0 : segment.size();
    }
  }

  @PostConstruct
  void open() {
    worker =
        new ThreadPoolExecutor(
            1, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), threads);
  }

  @PreDestroy
  void close() {
    worker.shutdownNow();
  }

  static long most(Map<String, String> environment) {
    String said = environment.getOrDefault(VARIABLE, "").strip();
    return said.matches("\\d{1,12}") ? Long.parseLong(said) : USUAL;
  }

  /** The prices of a list in an edition if they are in memory. */
  @Nullable PriceSegment find(long listId, long edition) {
    Kept found = kept.get(listId);
    if (found != null && found.edition() == edition) {
      return found.segment();
    }
    if ((found == null || found.edition() < edition) && most > 0 && wanted.add(listId)) {
      worker.execute(() -> outage.guard("prices", () -> follow(listId)));
    }
    return null;
  }

  private void follow(long listId) {
    wanted.remove(listId);
    Kept read = transactions.read(() -> read(listId));
    if (read == null) {
      kept.remove(listId);
    } else {
      kept.merge(listId, read, (old, young) -> old.edition() > young.edition() ? old : young);
    }
  }

  /** Reads a list in one snapshot; null if it is not there. */
  private @Nullable Kept read(long listId) {
    List<Long> edition =
        Rows.numbers(
            em.createNativeQuery("SELECT edition FROM price_list WHERE id = ?1")
                .setParameter(1, listId));
    if (edition.isEmpty()) {
      return null;
    }
    long others =
        kept.entrySet().stream()
            .filter(one -> one.getKey() != listId)
            .mapToLong(one -> one.getValue().size())
            .sum();
    PriceSegment.Builder builder = new PriceSegment.Builder();
    long count = 0;
    List<PriceRow> some = rows.after(listId, null, BATCH);
    while (!some.isEmpty()) {
      count += some.size();
      if (others + count > most || !some.stream().allMatch(builder::add)) {
        return new Kept(edition.get(0), null);
      }
      some =
          some.size() < BATCH
              ? List.of()
              : rows.after(listId, some.get(some.size() - 1).step(), BATCH);
    }
    return new Kept(edition.get(0), builder.build());
  }
}

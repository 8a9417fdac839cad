package app.kontor.platform.transaction;

import app.kontor.platform.data.Rows;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What changes seldom and is asked for with every page: read once and kept on each node. One rule
 * decides whether what is kept still holds: each topic has a stamp in the database, which whoever
 * changes the topic raises in the same transaction. A transaction reads all stamps once (a page has
 * them with the statement that knows the person), and what was kept under another stamp is read
 * anew. So a page sees the data of its own snapshot, on every node, and nothing has to be told
 * around.
 *
 * <p>Kept values are shared by all readers and must be immutable.
 */
@ApplicationScoped
public class ReferenceData {
  /** Kept values; beyond it all are dropped, and read again by whoever needs them. */
  private static final int MOST = 2_000;

  private static final String RAISE =
      "INSERT INTO reference_stamp (topic, stamp) VALUES (?, 1)"
          + " ON DUPLICATE KEY UPDATE stamp = stamp + 1";

  private static final Object CHANGED = ReferenceData.class.getName();

  private final Map<Key, Kept> values = new ConcurrentHashMap<>();

  @PersistenceContext private EntityManager em;
  @Inject private TransactionMemory memory;
  @Resource private TransactionSynchronizationRegistry transaction;

  @Resource(lookup = "java:jboss/datasources/KontorDS")
  private DataSource dataSource;

  private record Key(String topic, Class<?> kind, Object which) {}

  private record Kept(long stamp, Object value) {}

  /** All topics' stamps as the running transaction sees them. */
  private record Stamps(Map<String, Long> of) {
    static final String KEY = "all";

    long get(String topic) {
      return of.getOrDefault(topic, 0L);
    }
  }

  /**
   * A value of a topic.
   *
   * @param topic whose change makes the value another, e.g. "seller"
   * @param which tells the values of a kind apart, and has an {@code equals} of its own
   * @param read how the value is read; it reads nothing but what the topic's changes change
   */
  public <T> T get(String topic, Class<T> kind, Object which, Supplier<T> read) {
    if (changed().contains(topic)) {
      // seen by this transaction alone so far
      return read.get();
    }
    long stamp = memory.once(Stamps.class, Stamps.KEY, this::stamps).get(topic);
    Key key = new Key(topic, kind, which);
    Kept known = values.get(key);
    if (known != null && known.stamp() == stamp) {
      return kind.cast(known.value());
    }
    T value = read.get();
    keep(key, new Kept(stamp, value));
    return value;
  }

  private void keep(Key key, Kept kept) {
    if (values.size() >= MOST) {
      values.clear();
    }
    values.merge(key, kept, (old, young) -> old.stamp() > young.stamp() ? old : young);
  }

  /** Changes with every topic: tells whether anything may be another than it was. */
  public String edition() {
    return new TreeMap<>(memory.once(Stamps.class, Stamps.KEY, this::stamps).of()).toString();
  }

  /** The topic was changed in the running transaction: others see it when this commits. */
  public void changed(String topic) {
    TreeSet<String> topics = changed();
    if (topics.isEmpty()) {
      transaction.putResource(CHANGED, topics);
      transaction.registerInterposedSynchronization(new AtTheEnd(topics));
    }
    topics.add(topic);
  }

  @SuppressWarnings("unchecked") // put by changed() alone
  private TreeSet<String> changed() {
    Object topics =
        transaction.getTransactionKey() == null ? null : transaction.getResource(CHANGED);
    return topics == null ? new TreeSet<>() : (TreeSet<String>) topics;
  }

  /** An expression, one text, for a statement that the transaction sends anyway. */
  public String expression() {
    return "(SELECT GROUP_CONCAT(topic, '=', stamp) FROM reference_stamp)";
  }

  /** The running transaction has read {@link #expression} already. */
  public void known(String stamps) {
    Map<String, Long> of = new HashMap<>();
    for (String stamp : stamps.split(",", -1)) {
      int middle = stamp.indexOf('=');
      if (middle > 0) {
        of.put(stamp.substring(0, middle), Long.valueOf(stamp.substring(middle + 1)));
      }
    }
    memory.remember(Stamps.class, Stamps.KEY, new Stamps(of));
  }

  private Stamps stamps() {
    return new Stamps(
        Rows.list(
                em.createNativeQuery("SELECT topic, stamp FROM reference_stamp")
                    .setFlushMode(FlushModeType.COMMIT),
                row -> Map.entry(row.text("topic"), row.number("stamp")))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Raises the stamps last of all, so that nobody waits for one longer than the commit takes. */
  private final class AtTheEnd implements Synchronization {
    private final TreeSet<String> topics;

    AtTheEnd(TreeSet<String> topics) {
      this.topics = topics;
    }

    @Override
    public void beforeCompletion() {
      // the persistence context is at its end already
      try (Connection connection = dataSource.getConnection();
          PreparedStatement statement = connection.prepareStatement(RAISE)) {
        for (String topic : topics) {
          statement.setString(1, topic);
          statement.executeUpdate();
        }
      } catch (SQLException e) {
        throw new IllegalStateException("what was kept cannot be called outdated", e);
      }
    }

    @Override
    public void afterCompletion(int status) {
      // the stamps say all
    }
  }
}

package app.kontor.platform.once.internal;

import app.kontor.gate.CurrentActor;
import app.kontor.platform.data.Rows;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.once.AlreadyDone;
import app.kontor.platform.once.Fingerprint;
import app.kontor.platform.once.Once;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Claims the key by inserting its row. A second caller waits on the unique key until the first has
 * ended: then it finds the result, or, after a rollback, claims the key itself.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OnceBean implements Once {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{8,200}");

  /** What the first caller asked for and got. */
  private record Claim(@Nullable String fingerprint, String result) {}

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private CurrentActor actor;

  @Override
  public <R extends Record> R run(
      String command, String key, Record asked, Class<R> type, Supplier<R> body) {
    Fingerprint fingerprint = Fingerprint.of(asked);
    if (!claimed(command, key, fingerprint)) {
      return JsonLibrary.read(firstResult(command, key, fingerprint), type);
    }
    R result = body.get();
    em.createNativeQuery(
            "UPDATE idempotency_key SET result = ?3 WHERE command = ?1 AND key_text = ?2"
                + " AND seller_id = ?4")
        .setParameter(1, command)
        .setParameter(2, key)
        .setParameter(3, JsonLibrary.write(result))
        .setParameter(4, seller())
        .setFlushMode(FlushModeType.COMMIT)
        .executeUpdate();
    return result;
  }

  @Override
  public void claim(String command, String key, Fingerprint asked) {
    if (!claimed(command, key, asked)) {
      firstResult(command, key, asked);
      throw new AlreadyDone();
    }
  }

  private boolean claimed(String command, String key, Fingerprint asked) {
    if (!KEY.matcher(key).matches()) {
      throw new InvalidInput("key", "KEY_MALFORMED");
    }
    int claimed =
        em.createNativeQuery(
                "INSERT IGNORE INTO idempotency_key (command, key_text, fingerprint, created_at,"
                    + " seller_id) VALUES (?1, ?2, ?3, ?4, ?5)")
            .setParameter(1, command)
            .setParameter(2, key)
            .setParameter(3, asked.sha256())
            .setParameter(4, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .setParameter(5, seller())
            .setFlushMode(FlushModeType.COMMIT)
            .executeUpdate();
    return claimed == 1;
  }

  /** Keys are drawn by people at one seller; the same key at another is another command. */
  private long seller() {
    return actor.get().sellerId();
  }

  private String firstResult(String command, String key, Fingerprint asked) {
    Claim first =
        Rows.list(
                em.createNativeQuery(
                        "SELECT fingerprint, result FROM idempotency_key"
                            + " WHERE command = ?1 AND key_text = ?2 AND seller_id = ?3"
                            + " LOCK IN SHARE MODE")
                    .setParameter(1, command)
                    .setParameter(2, key)
                    .setParameter(3, seller()),
                row -> new Claim(row.textOrNull("fingerprint"), row.text("result")))
            .get(0);
    // what was claimed before contents were compared this way has no fingerprint
    if (first.fingerprint() != null && !asked.sha256().equals(first.fingerprint())) {
      throw new InvalidInput("key", "KEY_REUSED");
    }
    return first.result();
  }
}

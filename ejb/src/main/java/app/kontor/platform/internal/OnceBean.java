package app.kontor.platform.internal;

import app.kontor.platform.AlreadyDone;
import app.kontor.platform.InvalidInput;
import app.kontor.platform.Once;
import app.kontor.platform.Rows;
import app.kontor.platform.Sha256;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Claims the key by inserting its row. A second caller waits on the unique key until the first has
 * ended: then it finds the result, or, after a rollback, claims the key itself.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OnceBean implements Once {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{8,200}");

  /** What the first caller asked for and got. */
  private record Claim(String fingerprint, String result) {}

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  @Override
  public String run(String command, String key, String fingerprint, Supplier<String> body) {
    String hash = Sha256.hex(fingerprint.getBytes(StandardCharsets.UTF_8));
    if (!claimed(command, key, hash)) {
      return firstResult(command, key, hash);
    }
    String result = body.get();
    em.createNativeQuery(
            "UPDATE idempotency_key SET result = ?3 WHERE command = ?1 AND key_text = ?2")
        .setParameter(1, command)
        .setParameter(2, key)
        .setParameter(3, result)
        .executeUpdate();
    return result;
  }

  @Override
  public void claim(String command, String key, String fingerprint) {
    String hash = Sha256.hex(fingerprint.getBytes(StandardCharsets.UTF_8));
    if (!claimed(command, key, hash)) {
      firstResult(command, key, hash);
      throw new AlreadyDone();
    }
  }

  private boolean claimed(String command, String key, String hash) {
    if (!KEY.matcher(key).matches()) {
      throw new InvalidInput("key", "KEY_MALFORMED");
    }
    int claimed =
        em.createNativeQuery(
                "INSERT IGNORE INTO idempotency_key (command, key_text, fingerprint, created_at)"
                    + " VALUES (?1, ?2, ?3, ?4)")
            .setParameter(1, command)
            .setParameter(2, key)
            .setParameter(3, hash)
            .setParameter(4, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .executeUpdate();
    return claimed == 1;
  }

  private String firstResult(String command, String key, String hash) {
    Claim first =
        Rows.list(
                em.createNativeQuery(
                        "SELECT fingerprint, result FROM idempotency_key"
                            + " WHERE command = ?1 AND key_text = ?2 LOCK IN SHARE MODE")
                    .setParameter(1, command)
                    .setParameter(2, key),
                row -> new Claim(row.text("fingerprint"), row.text("result")))
            .get(0);
    if (!hash.equals(first.fingerprint())) {
      throw new InvalidInput("key", "KEY_REUSED");
    }
    return first.result();
  }
}

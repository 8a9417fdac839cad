package app.kontor.access.internal;

import app.kontor.platform.data.Rows;
import app.kontor.platform.transaction.ReadCommitted;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Slows guessing down without locking anybody out: after five failures for an account, or twenty
 * from one network, the next try is heard after 1, 2, 4, ... at most 60 seconds. Failures are
 * forgotten after half an hour.
 */
@Stateless
@LocalBean
public class SignInThrottle {
  private static final int FREE_PER_ACCOUNT = 5;
  private static final int FREE_PER_NETWORK = 20;
  private static final long MAX_WAIT = 60;
  private static final Duration FORGET = Duration.ofMinutes(30);

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /** Seconds until this account from this address is heard again; 0 for now. */
  public long secondsToWait(String login, String address) {
    return Math.max(
        wait("account:" + login, FREE_PER_ACCOUNT),
        wait("network:" + network(address), FREE_PER_NETWORK));
  }

  /** Counts a failure; kept even though the sign-in itself is refused and rolled back. */
  @ReadCommitted
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void failed(String login, String address) {
    count("account:" + login);
    count("network:" + network(address));
  }

  /** The right password clears the account's count, not the network's. */
  public void succeeded(String login) {
    em.createNativeQuery("DELETE FROM sign_in_failure WHERE subject = ?1")
        .setParameter(1, cut("account:" + login))
        .executeUpdate();
  }

  private long wait(String subject, int free) {
    LocalDateTime now = now();
    return Rows.first(
            em.createNativeQuery(
                    "SELECT failures, TIMESTAMPDIFF(SECOND, last_at, ?2) AS seconds"
                        + " FROM sign_in_failure WHERE subject = ?1 AND last_at > ?3")
                .setParameter(1, cut(subject))
                .setParameter(2, now)
                .setParameter(3, now.minus(FORGET)),
            row -> wait(row.number("failures") - free, row.number("seconds")))
        .orElse(0L);
  }

  /** Seconds to wait, so many failures beyond what is free and so long after the last. */
  private static long wait(long over, long sinceSeconds) {
    if (over < 0) {
      return 0;
    }
    long delay = Math.min(MAX_WAIT, 1L << Math.min(over, 6));
    return Math.max(0, delay - sinceSeconds);
  }

  private void count(String subject) {
    em.createNativeQuery(
            "INSERT INTO sign_in_failure (subject, failures, last_at) VALUES (?1, 1, ?2)"
                + " ON DUPLICATE KEY UPDATE failures = IF(last_at > ?3, failures + 1, 1),"
                + " last_at = ?2")
        .setParameter(1, cut(subject))
        .setParameter(2, now())
        .setParameter(3, now().minus(FORGET))
        .executeUpdate();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** The /24 of an IPv4 address, the first three groups (/48) of an IPv6 address. */
  static String network(String address) {
    int dots = address.lastIndexOf('.');
    if (dots > 0) {
      return address.substring(0, dots);
    }
    String[] groups = address.split(":", -1);
    return groups.length < 3 ? address : groups[0] + ":" + groups[1] + ":" + groups[2];
  }

  private static String cut(String subject) {
    return subject.length() <= 300 ? subject : subject.substring(0, 300);
  }
}

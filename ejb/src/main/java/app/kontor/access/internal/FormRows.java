package app.kontor.access.internal;

import app.kontor.access.model.SignInSession;
import app.kontor.access.model.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** What kept forms and remembered answers share: how long they stay, and whose they are. */
@ApplicationScoped
public class FormRows {
  private static final Duration KEPT = Duration.ofDays(7);

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /** The time of a new row. */
  LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Some of the rows that have had their time go; {@code delete} is {@code "DELETE FROM ..."}. */
  void clear(String delete) {
    em.createNativeQuery(delete + " WHERE created_at < ?1 LIMIT 100")
        .setParameter(1, now().minus(KEPT))
        .executeUpdate();
  }

  /** The person of a session begun not longer ago than forms are kept; empty for all others. */
  Optional<Long> personOf(String session) {
    return em.createQuery(
            "SELECT s FROM SignInSession s WHERE s.tokenHash = :hash AND s.startedAt > :since",
            SignInSession.class)
        .setParameter("hash", session)
        .setParameter("since", clock.instant().minus(KEPT))
        .getResultStream()
        .findFirst()
        .map(SignInSession::userId)
        .filter(
            user -> {
              User person = em.find(User.class, user);
              return person != null && person.isActive();
            });
  }
}

package app.kontor.access.internal;

import app.kontor.platform.data.Rows;
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

  /**
   * The person, or who acts for whom, of a session begun not longer ago than forms are kept; empty
   * for all others. Native, because whoever asks may be the same person at another seller, for whom
   * this one is not built.
   */
  Optional<Long> personOf(String session) {
    return Rows.numbers(
            em.createNativeQuery(
                    "SELECT COALESCE(s.acting_id, u.id) FROM sign_in_session s JOIN app_user u ON"
                        + " u.id = s.user_id WHERE s.token_hash = ?1 AND s.started_at > ?2 AND"
                        + " u.active = TRUE")
                .setParameter(1, session)
                .setParameter(2, now().minus(KEPT)))
        .stream()
        .findFirst();
  }
}

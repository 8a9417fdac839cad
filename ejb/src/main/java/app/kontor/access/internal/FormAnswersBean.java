package app.kontor.access.internal;

import app.kontor.access.Allowed;
import app.kontor.access.CurrentActor;
import app.kontor.access.FormAnswers;
import app.kontor.access.Permission;
import app.kontor.access.UseCases;
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
import java.util.List;
import java.util.Optional;

/** Answers as rows; see {@link FormAnswers}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FormAnswersBean implements FormAnswers {
  private static final int MAX = 1000;
  private static final Duration KEPT = Duration.ofDays(1);

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private CurrentActor actor;

  @Override
  @Allowed(Permission.OWN_PROFILE)
  public void remember(String token, String address, String message) {
    if (token.isEmpty() || token.length() > 200 || address.length() > MAX) {
      return;
    }
    em.createNativeQuery(
            "INSERT IGNORE INTO form_answer (key_text, user_id, address, message, created_at)"
                + " VALUES (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, token)
        .setParameter(2, actor.get().userId())
        .setParameter(3, address)
        .setParameter(4, message.length() > MAX ? message.substring(0, MAX) : message)
        .setParameter(5, time(Duration.ZERO))
        .executeUpdate();
    em.createNativeQuery("DELETE FROM form_answer WHERE created_at < ?1 LIMIT 100")
        .setParameter(1, time(KEPT))
        .executeUpdate();
  }

  private LocalDateTime time(Duration ago) {
    return LocalDateTime.ofInstant(clock.instant().minus(ago), ZoneOffset.UTC);
  }

  @Override
  @Allowed(Permission.OWN_PROFILE)
  public Optional<Answer> find(String token) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT address, message FROM form_answer WHERE key_text = ?1 AND user_id = ?2")
            .setParameter(1, token)
            .setParameter(2, actor.get().userId())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Answer(String.valueOf(row[0]), String.valueOf(row[1])))
        .findFirst();
  }
}

package app.kontor.access.internal;

import app.kontor.access.FormAnswers;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Open;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.data.Rows;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Answers as rows; see {@link FormAnswers}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FormAnswersBean implements FormAnswers {
  private static final int MAX = 1000;

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;
  @Inject private FormRows rows;

  @Override
  @Allowed(Permission.OWN_PROFILE)
  public void remember(String token, String content, String address, String message) {
    if (token.isEmpty()
        || token.length() > 200
        || content.length() > 64
        || address.length() > MAX) {
      return;
    }
    em.createNativeQuery(
            "INSERT IGNORE INTO form_answer"
                + " (key_text, user_id, content, address, message, created_at)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .setParameter(1, token)
        .setParameter(2, actor.get().deskId())
        .setParameter(3, content)
        .setParameter(4, address)
        .setParameter(5, message.length() > MAX ? message.substring(0, MAX) : message)
        .setParameter(6, rows.now())
        .executeUpdate();
    rows.clear("DELETE FROM form_answer");
  }

  @Override
  @Allowed(Permission.OWN_PROFILE)
  public Optional<Answer> find(String token) {
    return find(actor.get().deskId(), token);
  }

  @Override
  @Open
  public Optional<Answer> findFor(String session, String token) {
    return rows.personOf(session).flatMap(person -> find(person, token));
  }

  private Optional<Answer> find(long user, String token) {
    return Rows.first(
        em.createNativeQuery(
                "SELECT content, address, message FROM form_answer"
                    + " WHERE key_text = ?1 AND user_id = ?2")
            .setParameter(1, token)
            .setParameter(2, user),
        row -> new Answer(row.text("content"), row.text("address"), row.text("message")));
  }
}

package app.kontor.access.internal;

import app.kontor.access.KeptForm;
import app.kontor.access.KeptForms;
import app.kontor.gate.Allowed;
import app.kontor.gate.Command;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Open;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.data.Rows;
import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Typed work as rows; see {@link KeptForms}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class KeptFormsBean implements KeptForms {
  private static final int MAX_CHARACTERS = 1_000_000;
  private static final int MAX_PATH = 1000;
  private static final int MAX_OF_A_PERSON = 20;

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;
  @Inject private FormRows rows;

  @Override
  @Allowed(Permission.OWN_PROFILE)
  @Command
  public String keep(KeptForm form) {
    return store(actor.get().deskId(), form);
  }

  @Override
  @Open
  @Command
  public Optional<String> keepFor(String session, KeptForm form) {
    return rows.personOf(session).map(person -> store(person, form));
  }

  @Override
  @Open
  public Optional<Long> personOf(String session) {
    return rows.personOf(session);
  }

  private String store(long user, KeptForm form) {
    String fields = KeptFormJson.write(form);
    if (fields.length() > MAX_CHARACTERS
        || form.path().length() > MAX_PATH
        || form.form().length() > 200) {
      throw new InvalidInput("", "FORM_TOO_LARGE");
    }
    String id = Tokens.random();
    em.createNativeQuery(
            "INSERT INTO kept_form (id, user_id, path, form, fields, created_at)"
                + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .setParameter(1, id)
        .setParameter(2, user)
        .setParameter(3, form.path())
        .setParameter(4, form.form())
        .setParameter(5, fields)
        .setParameter(6, rows.now())
        .executeUpdate();
    clear(user);
    return id;
  }

  /** What is too old goes, and the oldest of a person who has many. */
  private void clear(long user) {
    rows.clear("DELETE FROM kept_form");
    List<?> spare =
        em.createNativeQuery(
                "SELECT id FROM kept_form WHERE user_id = ?1 ORDER BY created_at DESC, id"
                    + " LIMIT 1000 OFFSET "
                    + MAX_OF_A_PERSON)
            .setParameter(1, user)
            .getResultList();
    for (Object id : spare) {
      em.createNativeQuery("DELETE FROM kept_form WHERE id = ?1")
          .setParameter(1, id)
          .executeUpdate();
    }
  }

  @Override
  @Allowed(Permission.OWN_PROFILE)
  public void forget(String path, String form) {
    em.createNativeQuery("DELETE FROM kept_form WHERE user_id = ?1 AND path = ?2 AND form = ?3")
        .setParameter(1, actor.get().deskId())
        .setParameter(2, path)
        .setParameter(3, form)
        .executeUpdate();
  }

  @Override
  @Allowed(Permission.OWN_PROFILE)
  public Optional<KeptForm> find(String id) {
    return Rows.first(
        em.createNativeQuery(
                "SELECT path, form, fields FROM kept_form WHERE id = ?1 AND user_id = ?2")
            .setParameter(1, id)
            .setParameter(2, actor.get().deskId()),
        row -> KeptFormJson.read(row.text("path"), row.text("form"), row.text("fields")));
  }
}

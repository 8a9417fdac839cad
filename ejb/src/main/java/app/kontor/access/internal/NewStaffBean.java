package app.kontor.access.internal;

import app.kontor.access.NewStaff;
import app.kontor.access.model.User;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Role;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/** Brings the person who adds a seller along; see {@link NewStaff}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class NewStaffBean implements NewStaff {
  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;

  @Override
  @Within
  public void join(long sellerId) {
    User here = em.find(User.class, actor.get().userId());
    User there = new User(sellerId, 0, here.email(), here.name(), here.language());
    there.prefer(here.preferences());
    there.change(here.name(), Set.of(Role.ADMINISTRATOR, Role.INSTALLATION), true);
    actor.runAs(
        Actor.system(sellerId),
        () -> {
          em.persist(there);
          em.flush();
        });
  }
}

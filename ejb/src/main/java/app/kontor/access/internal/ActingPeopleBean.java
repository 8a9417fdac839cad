package app.kontor.access.internal;

import app.kontor.access.ActingPeople;
import app.kontor.access.model.User;
import app.kontor.gate.Actor;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Finds the people for whom workers act. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ActingPeopleBean implements ActingPeople {
  @PersistenceContext private EntityManager em;

  @Override
  @Within
  public Optional<Actor> actor(long sellerId, long userId) {
    return active(sellerId, userId).filter(Actor::isStaff);
  }

  @Override
  @Within
  public Optional<Actor> buyer(long sellerId, long partnerId, long userId) {
    return active(sellerId, userId).filter(person -> person.partnerId() == partnerId);
  }

  private Optional<Actor> active(long sellerId, long userId) {
    return Optional.ofNullable(em.find(User.class, userId))
        .filter(User::isActive)
        .map(User::actor)
        .filter(person -> person.sellerId() == sellerId);
  }
}

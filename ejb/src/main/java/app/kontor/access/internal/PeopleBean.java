package app.kontor.access.internal;

import app.kontor.access.People;
import app.kontor.access.model.User;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Reads people from the users' table; see {@link People}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PeopleBean implements People {
  @PersistenceContext private EntityManager em;

  @Override
  @Within
  public List<Person> holding(long sellerId, long partnerId, Permission permission) {
    return em
        .createQuery(
            "SELECT u FROM User u JOIN FETCH u.roles WHERE u.sellerId = :seller"
                + " AND u.partnerId = :partner AND u.active = TRUE ORDER BY u.name",
            User.class)
        .setParameter("seller", sellerId)
        .setParameter("partner", partnerId)
        .getResultList()
        .stream()
        .distinct()
        .filter(user -> user.actor().may(permission))
        .map(user -> new Person(user.id(), user.email(), user.name()))
        .toList();
  }
}

package app.kontor.access.internal;

import app.kontor.access.Companies;
import app.kontor.access.Companies.Company;
import app.kontor.access.model.ActingRow;
import app.kontor.access.model.User;
import app.kontor.gate.Acting;
import app.kontor.gate.Actor;
import app.kontor.gate.Permission;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * The person for whom a session acts, with the rights of this moment. Asked with each request of
 * such a session, so that what is taken from either of the two holds at once.
 */
@Dependent
public class ActedFor {
  @PersistenceContext private EntityManager em;
  @Inject private Companies companies;
  @Inject private Shops shops;

  /** Empty if one of the two has no right to it any more. */
  Optional<Actor> person(Actor staff, long id) {
    if (!staff.isStaff() || !staff.may(Permission.CUSTOMER_ACT)) {
      return Optional.empty();
    }
    return em.createQuery("SELECT a FROM ActingRow a WHERE a.id = :id", ActingRow.class)
        .setParameter("id", id)
        .setHint("eclipselink.read-only", true)
        .getResultStream()
        .filter(acting -> acting.sellerId() == staff.sellerId())
        .findFirst()
        .flatMap(acting -> person(staff, acting));
  }

  private Optional<Actor> person(Actor staff, ActingRow acting) {
    return Optional.ofNullable(em.find(User.class, acting.personId()))
        .filter(User::isActive)
        .filter(person -> person.sellerId() == staff.sellerId())
        .filter(person -> person.partnerId() == acting.partnerId())
        .map(User::actor)
        .map(shops::of)
        .filter(person -> person.may(Permission.ORDER_PLACE))
        .flatMap(
            person ->
                Optional.ofNullable(
                        companies.companies(List.of(acting.partnerId())).get(acting.partnerId()))
                    .map(company -> person.actedFor(staff, how(staff, person, acting, company))));
  }

  private static Acting how(Actor staff, Actor person, ActingRow acting, Company company) {
    return new Acting(
        acting.id(),
        staff.userId(),
        staff.name(),
        person.name(),
        company.number(),
        company.name(),
        acting.passes());
  }
}

package app.kontor.access.internal;

import app.kontor.access.ActingFor;
import app.kontor.access.Companies;
import app.kontor.access.NotActing;
import app.kontor.access.People.Person;
import app.kontor.access.UnknownUser;
import app.kontor.access.model.ActingRow;
import app.kontor.access.model.SignInSession;
import app.kontor.access.model.User;
import app.kontor.gate.Acting;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.Command;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.platform.failure.InvalidInput;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Keeps for whom a session acts; see {@link ActingFor}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ActingForBean implements ActingFor {
  private static final int MAX_REASON = 200;

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private CurrentActor actor;
  @Inject private Accounts accounts;
  @Inject private Companies companies;
  @Inject private Shops shops;
  @Inject private AuditTrail audit;

  @Override
  @Allowed(Permission.CUSTOMER_ACT)
  public List<Person> people(String customerNumber) {
    OptionalLong partner = companies.id(actor.get().sellerId(), customerNumber.strip());
    return partner.isEmpty() ? List.of() : ordering(partner.getAsLong());
  }

  private List<Person> ordering(long partnerId) {
    return em.createQuery(
            "SELECT u FROM User u JOIN FETCH u.roles WHERE u.sellerId = :seller"
                + " AND u.partnerId = :partner AND u.active = TRUE ORDER BY u.name, u.id",
            User.class)
        .setParameter("seller", actor.get().sellerId())
        .setParameter("partner", partnerId)
        .getResultStream()
        .distinct()
        .filter(this::mayOrder)
        .map(user -> new Person(user.id(), user.email(), user.name()))
        .toList();
  }

  private boolean mayOrder(User user) {
    return user.isActive() && !user.isStaff() && shops.of(user.actor()).may(Permission.ORDER_PLACE);
  }

  @Override
  @Allowed(Permission.CUSTOMER_ACT)
  @Command
  public String begin(String token, String email) {
    Actor who = actor.get();
    Instant now = clock.instant();
    SignInSession session =
        accounts
            .session(token)
            .filter(one -> one.userId() == who.signedInId() && one.isOpenAt(now))
            .orElseThrow(() -> new UnknownUser(email));
    User person =
        accounts
            .at(who.sellerId(), email.strip().toLowerCase(Locale.ROOT))
            .filter(this::mayOrder)
            .orElseThrow(() -> new UnknownUser(email));
    ActingRow acting = row(em.find(User.class, session.userId()), person, now);
    audit.write("ActingFor.begin", new Object[] {person.email()}, "OK");
    return goOn(session, acting.id(), now);
  }

  private ActingRow row(User staff, User person, Instant now) {
    Optional<ActingRow> before =
        em.createQuery(
                "SELECT a FROM ActingRow a WHERE a.staffId = :staff AND a.personId = :person",
                ActingRow.class)
            .setParameter("staff", staff.id())
            .setParameter("person", person.id())
            .getResultStream()
            .findFirst();
    if (before.isPresent()) {
      before.get().begin(person, now);
      return before.get();
    }
    ActingRow first = new ActingRow(staff, person, now);
    em.persist(first);
    // the session's row names it
    em.flush();
    return first;
  }

  /** Nothing that was written in one of both sessions is taken for the other's. */
  private String goOn(SignInSession session, @Nullable Long acting, Instant now) {
    String fresh = Tokens.random();
    em.persist(session.goOn(Tokens.hash(fresh), acting, now));
    return fresh;
  }

  @Override
  @Allowed(Permission.OWN_PROFILE)
  @Command
  public Optional<String> end(String token) {
    Instant now = clock.instant();
    return accounts
        .session(token)
        .filter(session -> session.userId() == actor.get().signedInId())
        .filter(session -> session.isActing() && session.isOpenAt(now))
        .map(
            session -> {
              audit.write("ActingFor.end", new Object[] {actor.get().email()}, "OK");
              return goOn(session, null, now);
            });
  }

  @Override
  @Allowed(value = Permission.LIMIT_PASS, audit = true)
  public void passLimits(String reason) {
    Acting acting = actor.get().acting();
    if (acting == null) {
      throw new NotActing();
    }
    if (reason.isBlank()) {
      throw InvalidInput.required("reason");
    }
    if (reason.strip().length() > MAX_REASON) {
      throw new InvalidInput("reason", "TOO_LONG", MAX_REASON);
    }
    em.createQuery("UPDATE ActingRow a SET a.passes = :reason WHERE a.id = :id")
        .setParameter("reason", reason.strip())
        .setParameter("id", acting.id())
        .executeUpdate();
  }

  @Override
  @Within
  @Command
  public Optional<String> takePass() {
    Acting acting = actor.get().acting();
    if (acting == null || acting.passes() == null) {
      return Optional.empty();
    }
    int taken =
        em.createQuery(
                "UPDATE ActingRow a SET a.passes = NULL WHERE a.id = :id AND a.passes IS NOT NULL")
            .setParameter("id", acting.id())
            .executeUpdate();
    return taken == 0 ? Optional.empty() : Optional.ofNullable(acting.passes());
  }
}

package app.kontor.access.internal;

import app.kontor.access.Companies;
import app.kontor.access.Companies.Company;
import app.kontor.access.LastAdministrator;
import app.kontor.access.OwnAccount;
import app.kontor.access.UnknownUser;
import app.kontor.access.Users;
import app.kontor.access.model.SignInSession;
import app.kontor.access.model.User;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.Role;
import app.kontor.gate.UseCases;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** People within the actor's reach: of the seller, or of the own company. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UsersBean implements Users {
  private static final Company STAFF = new Company("", "");

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;
  @Inject private Companies companies;
  @Inject private UserRows rows;
  @Inject private Accounts accounts;
  @Inject private Invitations invitations;
  @Inject private Once once;
  @Inject private AuditChanges changes;

  @Override
  @Allowed({Permission.USER_MANAGE, Permission.COMPANY_MANAGE})
  public Page<UserSummary> list(UserFilter filter, PageRequest page) {
    Actor who = actor.get();
    List<Long> ids = rows.ids(who, filter, page);
    List<User> users = rows.users(ids);
    Map<Long, Instant> seen = rows.lastSeen(ids);
    Map<Long, Company> known =
        companies.companies(users.stream().map(User::partnerId).distinct().toList());
    return new Page<>(
        users.stream()
            .map(
                user ->
                    summary(user, known.getOrDefault(user.partnerId(), STAFF), seen.get(user.id())))
            .toList(),
        rows.total(who, filter, page, ids.size()));
  }

  private static UserSummary summary(User user, Company company, @Nullable Instant lastSeen) {
    return new UserSummary(
        user.email(),
        user.name(),
        company.number(),
        company.name(),
        user.roles(),
        user.isActive(),
        user.passwordHash().isEmpty(),
        lastSeen);
  }

  @Override
  @Allowed({Permission.USER_MANAGE, Permission.COMPANY_MANAGE})
  public UserDetail user(String email) {
    User user = find(email);
    Company company =
        companies.companies(List.of(user.partnerId())).getOrDefault(user.partnerId(), STAFF);
    return new UserDetail(
        summary(user, company, rows.lastSeen(List.of(user.id())).get(user.id())),
        user.version(),
        user.language(),
        accounts.openSessions(user).stream().map(SignInSession::view).toList());
  }

  @Override
  @Allowed(
      value = {Permission.USER_MANAGE, Permission.COMPANY_MANAGE},
      audit = true)
  public void add(String key, NewUser person) {
    once.run("add-user", key, person, Made.class, () -> new Made(added(key, person)));
  }

  private String added(String key, NewUser person) {
    Actor who = actor.get();
    long company = company(who, person.companyNumber());
    String email = UserRules.email(person.email());
    String name = UserRules.name(person.name());
    UserRules.requireLanguage(person.language());
    UserRules.requireRoles(person.roles(), company == 0);
    if (accounts.byEmail(email).isPresent()) {
      throw new InvalidInput("email", "EMAIL_TAKEN", email);
    }
    User user = new User(who.sellerId(), company, email, name, person.language());
    user.change(name, person.roles(), true);
    em.persist(user);
    em.flush();
    invitations.send(key, user, true);
    return email;
  }

  /** 0 for staff; the company of a company admin whatever was said. */
  private long company(Actor who, String number) {
    if (!who.isStaff()) {
      return who.partnerId();
    }
    String wanted = number.strip();
    return wanted.isEmpty()
        ? 0
        : companies
            .id(who.sellerId(), wanted)
            .orElseThrow(() -> new InvalidInput("company", "UNKNOWN_PARTNER", wanted));
  }

  @Override
  @Allowed(
      value = {Permission.USER_MANAGE, Permission.COMPANY_MANAGE},
      audit = true)
  public void change(String email, long version, UserChange change) {
    User user = find(email);
    rows.lockColleagues(user);
    em.refresh(user);
    if (user.version() != version) {
      throw new ChangedMeanwhile();
    }
    String name = UserRules.name(change.name());
    UserRules.requireLanguage(change.language());
    UserRules.requireRoles(change.roles(), user.isStaff());
    requireSomebodyLeft(user, change);
    boolean less = !change.active() || !change.roles().equals(user.roles());
    changes.compare(
        new UserChange(user.name(), user.language(), user.isActive(), user.roles()), change);
    user.speak(change.language());
    user.change(name, change.roles(), change.active());
    if (less) {
      accounts.endSessions(user);
    }
    if (!change.active()) {
      accounts.endLinks(user);
    }
  }

  private void requireSomebodyLeft(User user, UserChange change) {
    Role keeper = user.isStaff() ? Role.ADMINISTRATOR : Role.COMPANY_ADMIN;
    boolean keeps = change.active() && change.roles().contains(keeper);
    if (keeps || !user.isActive() || !user.roles().contains(keeper)) {
      return;
    }
    if (user.id() == actor.get().userId()) {
      throw new OwnAccount();
    }
    boolean oursToLose = user.isStaff() || !actor.get().isStaff();
    if (oursToLose && rows.others(user, keeper) == 0) {
      throw new LastAdministrator();
    }
  }

  @Override
  @Allowed(
      value = {Permission.USER_MANAGE, Permission.COMPANY_MANAGE},
      audit = true)
  public void invite(String key, String email) {
    User user = find(email);
    UserRules.requireActive(user);
    once.run(
        "invite-user",
        key,
        new Invite(user.email()),
        Made.class,
        () -> {
          invitations.send(key, user, user.passwordHash().isEmpty());
          return new Made(user.email());
        });
  }

  private record Invite(String email) {}

  @Override
  @Allowed(value = Permission.USER_MANAGE, audit = true)
  public String link(String email) {
    User user = find(email);
    UserRules.requireActive(user);
    return accounts.newLink(user, user.passwordHash().isEmpty());
  }

  @Override
  @Allowed(
      value = {Permission.USER_MANAGE, Permission.COMPANY_MANAGE},
      audit = true)
  public void endSessions(String email) {
    accounts.endSessions(find(email));
  }

  private User find(String email) {
    Actor who = actor.get();
    return accounts
        .byEmail(email.strip().toLowerCase(Locale.ROOT))
        .filter(user -> user.sellerId() == who.sellerId())
        .filter(user -> who.isStaff() || user.partnerId() == who.partnerId())
        .orElseThrow(() -> new UnknownUser(email));
  }
}

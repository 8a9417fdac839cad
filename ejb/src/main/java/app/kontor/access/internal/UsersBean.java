package app.kontor.access.internal;

import app.kontor.access.Companies;
import app.kontor.access.Companies.Company;
import app.kontor.access.LastAdministrator;
import app.kontor.access.OwnAccount;
import app.kontor.access.UnknownUser;
import app.kontor.access.Users;
import app.kontor.access.model.Account;
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
import java.util.Set;
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
    Set<String> invited = accounts.invited(users);
    Map<Long, Company> known =
        companies.companies(users.stream().map(User::partnerId).distinct().toList());
    return new Page<>(
        users.stream()
            .map(
                user ->
                    summary(
                        user,
                        known.getOrDefault(user.partnerId(), STAFF),
                        invited.contains(user.email()),
                        seen.get(user.id())))
            .toList(),
        rows.total(who, filter, page, ids.size()));
  }

  private static UserSummary summary(
      User user, Company company, boolean invited, @Nullable Instant lastSeen) {
    return new UserSummary(
        user.email(),
        user.name(),
        company.number(),
        company.name(),
        user.roles(),
        user.isActive(),
        invited,
        lastSeen);
  }

  @Override
  @Allowed(Permission.USER_MANAGE)
  public List<UserDetail> people(List<String> emails) {
    return details(rows.users(rows.idsOf(actor.get().sellerId(), emails)));
  }

  @Override
  @Allowed(Permission.USER_MANAGE)
  public Page<UserDetail> ofCustomers(PageRequest page) {
    long seller = actor.get().sellerId();
    List<Long> ids = rows.idsOfCustomers(seller, page);
    return new Page<>(details(rows.users(ids)), rows.totalOfCustomers(seller, page, ids.size()));
  }

  private List<UserDetail> details(List<User> users) {
    Set<String> invited = accounts.invited(users);
    Map<Long, Company> known =
        companies.companies(users.stream().map(User::partnerId).distinct().toList());
    return users.stream()
        .map(
            user ->
                new UserDetail(
                    summary(
                        user,
                        known.getOrDefault(user.partnerId(), STAFF),
                        invited.contains(user.email()),
                        null),
                    user.version(),
                    user.language(),
                    List.of()))
        .toList();
  }

  @Override
  @Allowed({Permission.USER_MANAGE, Permission.COMPANY_MANAGE})
  public UserDetail user(String email) {
    User user = find(email);
    Company company =
        companies.companies(List.of(user.partnerId())).getOrDefault(user.partnerId(), STAFF);
    return new UserDetail(
        summary(user, company, isInvited(user), rows.lastSeen(List.of(user.id())).get(user.id())),
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
    requireGranted(Set.of(), person.roles());
    if (accounts.at(who.sellerId(), email).isPresent()) {
      throw new InvalidInput("email", "EMAIL_TAKEN", email);
    }
    Account account = accounts.made(email);
    boolean invited = account.passwordHash().isEmpty();
    if (!invited && !account.isProven()) {
      throw new InvalidInput("email", "ACCOUNT_NOT_PROVEN", email);
    }
    User user = new User(who.sellerId(), company, email, name, person.language());
    user.change(name, person.roles(), true);
    em.persist(user);
    em.flush();
    if (!person.told()) {
      return email;
    }
    if (invited) {
      invitations.send(key, user, true);
    } else {
      invitations.tell(key, user);
    }
    return email;
  }

  private boolean isInvited(User user) {
    return accounts.of(user).passwordHash().isEmpty();
  }

  /** Who keeps the installation is said only by those who do. */
  private void requireGranted(Set<Role> before, Set<Role> after) {
    if (before.contains(Role.INSTALLATION) != after.contains(Role.INSTALLATION)
        && !actor.get().may(Permission.SELLER_MANAGE)) {
      throw new InvalidInput("roles", "ROLE_OF_THE_INSTALLATION", Role.INSTALLATION);
    }
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
    requireGranted(user.roles(), change.roles());
    requireSomebodyLeft(user, change);
    requireInstallationKept(user, change);
    boolean less = !change.active() || !change.roles().equals(user.roles());
    changes.compare(
        new UserChange(user.name(), user.language(), user.isActive(), user.roles()), change);
    user.speak(change.language());
    user.change(name, change.roles(), change.active());
    if (less) {
      accounts.endSessions(user);
    }
    if (!change.active()) {
      accounts.endLinks(user.email());
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

  /** Somebody who can add sellers must be left, whichever seller they work for. */
  private void requireInstallationKept(User user, UserChange change) {
    boolean goes =
        user.isActive()
            && user.roles().contains(Role.INSTALLATION)
            && !(change.active() && change.roles().contains(Role.INSTALLATION));
    if (goes && rows.othersAnywhere(user, Role.INSTALLATION) == 0) {
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
          invitations.send(key, user, isInvited(user));
          return new Made(user.email());
        });
  }

  private record Invite(String email) {}

  @Override
  @Allowed(value = Permission.USER_MANAGE, audit = true)
  public String link(String email) {
    User user = find(email);
    UserRules.requireActive(user);
    if (accounts.isShared(user)) {
      throw new InvalidInput("email", "ACCOUNT_SHARED", user.email());
    }
    return accounts.newLinkByHand(user, isInvited(user));
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
        .at(who.sellerId(), email.strip().toLowerCase(Locale.ROOT))
        .filter(user -> who.isStaff() || user.partnerId() == who.partnerId())
        .orElseThrow(() -> new UnknownUser(email));
  }
}

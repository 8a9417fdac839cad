package app.kontor.access.internal;

import app.kontor.access.Passwords;
import app.kontor.access.Sellers;
import app.kontor.access.SignIn;
import app.kontor.access.SignInRefused;
import app.kontor.access.UnknownSeller;
import app.kontor.access.model.Account;
import app.kontor.access.model.SignInSession;
import app.kontor.access.model.User;
import app.kontor.gate.Actor;
import app.kontor.gate.Allowed;
import app.kontor.gate.Command;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Open;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Sign-in with opaque tokens; see {@link SignIn}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SignInBean implements SignIn {
  private static final int MAX_AGENT = 300;
  private static final Set<String> THEMES = Set.of("light", "dark", "system");
  private static final Set<String> DENSITIES = Set.of("normal", "compact");
  private static final Set<String> GOODS = Set.of("table", "cards");

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private CurrentActor actor;
  @Inject private SignInThrottle throttle;
  @Inject private AuditTrail audit;
  @Inject private Accounts accounts;
  @Inject private Sellers sellers;
  @Inject private OpenSessions openSessions;

  @Override
  @Open
  @Command
  public String signIn(String email, String password, Client client) {
    String login = email.strip().toLowerCase(Locale.ROOT);
    long wait = throttle.secondsToWait(login, client.address());
    if (wait > 0) {
      throw new SignInRefused(wait);
    }
    Optional<Account> account = accounts.byEmail(login);
    Optional<User> user = account.flatMap(accounts::first);
    boolean right =
        account
            .filter(known -> user.isPresent())
            .flatMap(Account::passwordHash)
            .map(hash -> Passwords.matches(password, hash))
            .orElseGet(() -> Passwords.matchesNobody(password));
    if (!right || user.isEmpty()) {
      throttle.failed(login, client.address());
      throw new SignInRefused(0);
    }
    throttle.succeeded(login);
    if (account.flatMap(Account::passwordHash).filter(Passwords::isOutdated).isPresent()) {
      account.get().usePassword(Passwords.hash(password));
    }
    actor.become(user.get().actor());
    audit.write("SignIn.signIn", new Object[] {client.address()}, "OK");
    return open(user.get(), client);
  }

  private String open(User user, Client client) {
    String token = Tokens.random();
    em.persist(
        new SignInSession(
            Tokens.hash(token), user.id(), client.address(), cut(client.agent()), clock.instant()));
    return token;
  }

  @Override
  @Open
  public Optional<Actor> resume(String token) {
    return openSessions.resume(Tokens.hash(token));
  }

  @Override
  @Open
  public void signOut(String token) {
    accounts.session(token).ifPresent(session -> session.end(clock.instant()));
  }

  @Override
  @Allowed(Permission.OWN_ACCOUNT)
  public List<SellerChoice> sellers() {
    Actor who = actor.get();
    return who.sellers().stream()
        .sorted()
        .map(id -> new SellerChoice(id, sellers.name(id), id == who.sellerId()))
        .toList();
  }

  @Override
  @Allowed(Permission.OWN_ACCOUNT)
  @Command
  public String goOver(String token, long sellerId) {
    SignInSession session =
        accounts
            .session(token)
            .filter(one -> one.userId() == actor.get().userId())
            .filter(one -> one.isOpenAt(clock.instant()))
            .orElseThrow(UnknownSeller::new);
    Account account = accounts.byEmail(actor.get().email()).orElseThrow(UnknownSeller::new);
    long next = accounts.activeId(account, sellerId).orElseThrow(UnknownSeller::new);
    String fresh = Tokens.random();
    em.persist(session.goOver(Tokens.hash(fresh), next, clock.instant()));
    account.choose(next);
    audit.write("SignIn.goOver", new Object[] {sellers.name(sellerId)}, "OK");
    return fresh;
  }

  @Override
  @Allowed(Permission.OWN_ACCOUNT)
  public List<SessionView> sessions() {
    return ownSessions().stream().map(SignInSession::view).toList();
  }

  @Override
  @Allowed(value = Permission.OWN_ACCOUNT, audit = true)
  public void endSession(long sessionId) {
    ownSessions().stream()
        .filter(session -> session.id() == sessionId)
        .forEach(session -> session.end(clock.instant()));
  }

  @Override
  @Allowed(Permission.OWN_ACCOUNT)
  public void changePassword(String currentPassword, String newPassword, String token) {
    User user = own();
    Account account = accounts.of(user);
    boolean right =
        account.passwordHash().filter(hash -> Passwords.matches(currentPassword, hash)).isPresent();
    if (!right) {
      throw new InvalidInput("currentPassword", "PASSWORD_WRONG");
    }
    String weakness = Passwords.weakness(newPassword, user.email(), user.name());
    if (!weakness.isEmpty()) {
      throw new InvalidInput("newPassword", weakness, Passwords.MIN_LENGTH);
    }
    account.usePassword(Passwords.hash(newPassword));
    ownSessions().stream()
        .filter(session -> !session.hasHash(Tokens.hash(token)))
        .forEach(session -> session.end(clock.instant()));
    audit.write("SignIn.changePassword", new Object[0], "OK");
  }

  @Override
  @Allowed(Permission.OWN_ACCOUNT)
  public Preferences preferences() {
    return own().preferences();
  }

  @Override
  @Allowed(Permission.OWN_ACCOUNT)
  public void changePreferences(Preferences preferences) {
    requireOneOf("language", preferences.language(), Set.copyOf(Languages.codes()));
    requireOneOf("theme", preferences.theme(), THEMES);
    requireOneOf("density", preferences.density(), DENSITIES);
    requireOneOf("goods", preferences.goods(), GOODS);
    own().prefer(preferences);
    // a person wants the pages of all sellers alike; native, because those are not this seller's
    em.createNativeQuery(
            "UPDATE app_user SET language = ?2, theme = ?3, density = ?4, goods = ?6,"
                + " version = version + 1 WHERE email = ?1 AND seller_id <> ?5")
        .setParameter(1, actor.get().email())
        .setParameter(2, preferences.language())
        .setParameter(3, preferences.theme())
        .setParameter(4, preferences.density())
        .setParameter(5, actor.get().sellerId())
        .setParameter(6, preferences.goods())
        .executeUpdate();
  }

  private static void requireOneOf(String field, String value, Set<String> values) {
    if (!values.contains(value)) {
      throw new InvalidInput(field, "NOT_A_VALUE", value);
    }
  }

  private User own() {
    return em.find(User.class, actor.get().userId());
  }

  private List<SignInSession> ownSessions() {
    return accounts.openSessions(actor.get().email());
  }

  private static String cut(String agent) {
    String clean = agent.replaceAll("\\p{Cntrl}", " ");
    return clean.length() <= MAX_AGENT ? clean : clean.substring(0, MAX_AGENT);
  }
}

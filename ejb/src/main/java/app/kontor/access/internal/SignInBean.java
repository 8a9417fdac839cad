package app.kontor.access.internal;

import app.kontor.access.Passwords;
import app.kontor.access.SignIn;
import app.kontor.access.SignInRefused;
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
import java.time.Instant;
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

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private CurrentActor actor;
  @Inject private SignInThrottle throttle;
  @Inject private AuditTrail audit;
  @Inject private Accounts accounts;
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
    Optional<User> user = accounts.byEmail(login);
    boolean right =
        user.filter(User::isActive)
            .flatMap(User::passwordHash)
            .map(hash -> Passwords.matches(password, hash))
            .orElseGet(() -> Passwords.matchesNobody(password));
    if (!right || user.isEmpty()) {
      throttle.failed(login, client.address());
      throw new SignInRefused(0);
    }
    throttle.succeeded(login);
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
    find(token).ifPresent(session -> session.end(clock.instant()));
  }

  @Override
  @Allowed(Permission.OWN_PROFILE)
  public List<SessionView> sessions() {
    Instant now = clock.instant();
    return ownSessions().stream()
        .filter(session -> session.isOpenAt(now))
        .map(SignInSession::view)
        .toList();
  }

  @Override
  @Allowed(value = Permission.OWN_PROFILE, audit = true)
  public void endSession(long sessionId) {
    ownSessions().stream()
        .filter(session -> session.id() == sessionId)
        .forEach(session -> session.end(clock.instant()));
  }

  @Override
  @Allowed(Permission.OWN_PROFILE)
  public void changePassword(String currentPassword, String newPassword, String token) {
    User user = own();
    boolean right =
        user.passwordHash().filter(hash -> Passwords.matches(currentPassword, hash)).isPresent();
    if (!right) {
      throw new InvalidInput("currentPassword", "PASSWORD_WRONG");
    }
    String weakness = Passwords.weakness(newPassword, user.email(), user.name());
    if (!weakness.isEmpty()) {
      throw new InvalidInput("newPassword", weakness, Passwords.MIN_LENGTH);
    }
    user.usePassword(Passwords.hash(newPassword));
    ownSessions().stream()
        .filter(session -> !session.hasHash(Tokens.hash(token)))
        .forEach(session -> session.end(clock.instant()));
    audit.write("SignIn.changePassword", new Object[0], "OK");
  }

  @Override
  @Allowed(Permission.OWN_PROFILE)
  public Preferences preferences() {
    return own().preferences();
  }

  @Override
  @Allowed(Permission.OWN_PROFILE)
  public void changePreferences(Preferences preferences) {
    requireOneOf("language", preferences.language(), Set.copyOf(Languages.codes()));
    requireOneOf("theme", preferences.theme(), THEMES);
    requireOneOf("density", preferences.density(), DENSITIES);
    own().prefer(preferences);
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
    return em.createQuery(
            "SELECT s FROM SignInSession s WHERE s.userId = :user AND s.endedAt IS NULL"
                + " ORDER BY s.usedAt DESC",
            SignInSession.class)
        .setParameter("user", actor.get().userId())
        .getResultList();
  }

  private Optional<SignInSession> find(String token) {
    return em.createQuery(
            "SELECT s FROM SignInSession s WHERE s.tokenHash = :hash", SignInSession.class)
        .setParameter("hash", Tokens.hash(token))
        .getResultStream()
        .findFirst();
  }

  private static String cut(String agent) {
    String clean = agent.replaceAll("\\p{Cntrl}", " ");
    return clean.length() <= MAX_AGENT ? clean : clean.substring(0, MAX_AGENT);
  }
}

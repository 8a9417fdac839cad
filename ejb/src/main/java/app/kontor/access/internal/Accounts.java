package app.kontor.access.internal;

import app.kontor.access.PasswordLinkInvalid;
import app.kontor.access.model.Account;
import app.kontor.access.model.PasswordLink;
import app.kontor.access.model.SignInSession;
import app.kontor.access.model.User;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people sign in with, their sessions, and links to set a password. */
@Dependent
public class Accounts {
  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  Optional<Account> byEmail(String login) {
    return em.createQuery("SELECT a FROM Account a WHERE a.email = :email", Account.class)
        .setParameter("email", login)
        .getResultStream()
        .findFirst();
  }

  /** The person's account; there is one for each. */
  Account of(User user) {
    return byEmail(user.email()).orElseThrow();
  }

  /** The account of the address, a new one if there is none. */
  Account made(String login) {
    return byEmail(login)
        .orElseGet(
            () -> {
              Account account = new Account(login);
              em.persist(account);
              em.flush();
              return account;
            });
  }

  /** The person of the address at a seller, if the seller knows one. */
  Optional<User> at(long sellerId, String login) {
    return em.createQuery(
            "SELECT u FROM User u WHERE u.email = :email AND u.sellerId = :seller", User.class)
        .setParameter("email", login)
        .setParameter("seller", sellerId)
        .getResultStream()
        .findFirst();
  }

  /**
   * As whom the account begins: as the last time if that is still possible, else at the seller that
   * has been there longest.
   */
  Optional<User> first(Account account) {
    List<Long> ids =
        Rows.numbers(
            em.createNativeQuery(
                    "SELECT id FROM app_user WHERE email = ?1 AND active = TRUE"
                        + " ORDER BY id <> COALESCE(?2, 0), seller_id")
                .setParameter(1, account.email())
                .setParameter(2, account.chosen().orElse(0L)));
    return ids.stream().findFirst().map(id -> em.find(User.class, id));
  }

  /** The id of the active person of the account at a seller. */
  Optional<Long> activeId(Account account, long sellerId) {
    return Rows.numbers(
            em.createNativeQuery(
                    "SELECT id FROM app_user WHERE email = ?1 AND seller_id = ?2 AND active = TRUE")
                .setParameter(1, account.email())
                .setParameter(2, sellerId))
        .stream()
        .findFirst();
  }

  /** Whether the account is that of a person at other sellers, too. */
  boolean isShared(User user) {
    return !em.createNativeQuery("SELECT id FROM app_user WHERE email = ?1 AND id <> ?2")
        .setParameter(1, user.email())
        .setParameter(2, user.id())
        .getResultList()
        .isEmpty();
  }

  /** Those of the addresses that have no password yet. */
  Set<String> invited(Collection<User> users) {
    if (users.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        em.createQuery(
                "SELECT a.email FROM Account a WHERE a.email IN :emails AND a.passwordHash IS NULL",
                String.class)
            .setParameter("emails", users.stream().map(User::email).toList())
            .getResultList());
  }

  /** The session of a token, open or not. */
  Optional<SignInSession> session(String token) {
    return em.createQuery(
            "SELECT s FROM SignInSession s WHERE s.tokenHash = :hash", SignInSession.class)
        .setParameter("hash", Tokens.hash(token))
        .getResultStream()
        .findFirst();
  }

  /** The sessions in which the person acts at their seller. */
  List<SignInSession> openSessions(User user) {
    return open(
        em.createQuery(
                "SELECT s FROM SignInSession s WHERE s.userId = :user AND s.endedAt IS NULL"
                    + " ORDER BY s.usedAt DESC",
                SignInSession.class)
            .setParameter("user", user.id())
            .getResultList());
  }

  /** The sessions of the address, whomever it acts for in them. */
  List<SignInSession> openSessions(String login) {
    return open(
        em.createQuery(
                "SELECT s FROM SignInSession s WHERE s.endedAt IS NULL AND s.userId IN"
                    + " (SELECT u.id FROM User u WHERE u.email = :email) ORDER BY s.usedAt DESC",
                SignInSession.class)
            .setParameter("email", login)
            .getResultList());
  }

  private List<SignInSession> open(List<SignInSession> sessions) {
    return sessions.stream().filter(session -> session.isOpenAt(clock.instant())).toList();
  }

  void endSessions(User user) {
    openSessions(user).forEach(session -> session.end(clock.instant()));
  }

  void endSessions(String login) {
    openSessions(login).forEach(session -> session.end(clock.instant()));
  }

  /** A new link in the place of all earlier ones, for a mail. */
  String newLink(User user, boolean invitation) {
    endLinks(user.email());
    String token = Tokens.random();
    em.persist(link(user, token, invitation));
    return token;
  }

  /** The same to be handed over by an administrator. */
  String newLinkByHand(User user, boolean invitation) {
    endLinks(user.email());
    String token = Tokens.random();
    em.persist(link(user, token, invitation).handedOver());
    return token;
  }

  private PasswordLink link(User user, String token, boolean invitation) {
    return new PasswordLink(Tokens.hash(token), user.id(), invitation, clock.instant());
  }

  /** Whether the link was handed over by an administrator. */
  boolean isHandedOver(String token) {
    return link(token).filter(PasswordLink::isHandedOver).isPresent();
  }

  private Optional<PasswordLink> link(String token) {
    return em.createQuery(
            "SELECT l FROM PasswordLink l WHERE l.tokenHash = :hash", PasswordLink.class)
        .setParameter("hash", Tokens.hash(token))
        .getResultStream()
        .findFirst();
  }

  void endLinks(String login) {
    em.createQuery(
            "SELECT l FROM PasswordLink l WHERE l.usedAt IS NULL AND l.userId IN"
                + " (SELECT u.id FROM User u WHERE u.email = :email)",
            PasswordLink.class)
        .setParameter("email", login)
        .getResultList()
        .forEach(link -> link.end(clock.instant()));
  }

  /** Who may use the link now. */
  Optional<User> owner(String token) {
    return link(token)
        .filter(link -> link.isOpenAt(clock.instant()))
        .map(link -> em.find(User.class, link.userId()))
        .filter(User::isActive);
  }

  /**
   * Who may use the link now, with the account's row locked, so that it is used once.
   *
   * @throws PasswordLinkInvalid if nobody may
   */
  User lockedOwner(String token) {
    // native, because nothing is read of it: whoever comes second must see the link as it is then
    em.createNativeQuery(
            "SELECT a.id FROM account a JOIN app_user u ON u.email = a.email"
                + " JOIN password_link l ON l.user_id = u.id WHERE l.token_hash = ?1 FOR UPDATE")
        .setParameter(1, Tokens.hash(token))
        .getResultList();
    return owner(token).orElseThrow(PasswordLinkInvalid::new);
  }
}

package app.kontor.access.internal;

import app.kontor.access.PasswordLinkInvalid;
import app.kontor.access.model.PasswordLink;
import app.kontor.access.model.SignInSession;
import app.kontor.access.model.User;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A person's sessions and links to set a password. */
@Dependent
public class Accounts {
  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  Optional<User> byEmail(String login) {
    return em.createQuery("SELECT u FROM User u WHERE u.email = :email", User.class)
        .setParameter("email", login)
        .getResultStream()
        .findFirst();
  }

  List<SignInSession> openSessions(User user) {
    return em
        .createQuery(
            "SELECT s FROM SignInSession s WHERE s.userId = :user AND s.endedAt IS NULL"
                + " ORDER BY s.usedAt DESC",
            SignInSession.class)
        .setParameter("user", user.id())
        .getResultList()
        .stream()
        .filter(session -> session.isOpenAt(clock.instant()))
        .toList();
  }

  void endSessions(User user) {
    openSessions(user).forEach(session -> session.end(clock.instant()));
  }

  /** A new link in the place of all earlier ones. */
  String newLink(User user, boolean invitation) {
    endLinks(user);
    String token = Tokens.random();
    em.persist(new PasswordLink(Tokens.hash(token), user.id(), invitation, clock.instant()));
    return token;
  }

  void endLinks(User user) {
    em.createQuery(
            "SELECT l FROM PasswordLink l WHERE l.userId = :user AND l.usedAt IS NULL",
            PasswordLink.class)
        .setParameter("user", user.id())
        .getResultList()
        .forEach(link -> link.end(clock.instant()));
  }

  /** Who may use the link now. */
  Optional<User> owner(String token) {
    return em.createQuery(
            "SELECT l FROM PasswordLink l WHERE l.tokenHash = :hash", PasswordLink.class)
        .setParameter("hash", Tokens.hash(token))
        .getResultStream()
        .findFirst()
        .filter(link -> link.isOpenAt(clock.instant()))
        .map(link -> em.find(User.class, link.userId()))
        .filter(User::isActive);
  }

  /**
   * Who may use the link now, with the person's row locked, so that it is used once.
   *
   * @throws PasswordLinkInvalid if nobody may
   */
  User lockedOwner(String token) {
    User user = owner(token).orElseThrow(PasswordLinkInvalid::new);
    em.createNativeQuery("SELECT id FROM app_user WHERE id = ?1 FOR UPDATE")
        .setParameter(1, user.id())
        .getSingleResult();
    return user;
  }
}

package app.kontor.access.internal;

import app.kontor.access.Sellers;
import app.kontor.access.model.User;
import app.kontor.gate.Role;
import app.kontor.platform.address.PublicAddress;
import app.kontor.platform.failure.InvalidInput;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/**
 * Lets a new installation without demo data be signed in to: the person of {@code
 * KONTOR_ADMIN_EMAIL} becomes administrator, and each start prints a link to set the password until
 * it is set. Where an administrator with a password exists, nothing happens.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
public class FirstAdministrator {
  private static final System.Logger LOG = System.getLogger("kontor.start");

  @PersistenceContext private EntityManager em;
  @Inject private Accounts accounts;
  @Inject private Sellers sellers;

  @PostConstruct
  void invite() {
    String email = System.getenv().getOrDefault("KONTOR_ADMIN_EMAIL", "").strip();
    if (email.isEmpty() || isAdministered()) {
      return;
    }
    try {
      invite(UserRules.email(email));
    } catch (InvalidInput e) {
      LOG.log(System.Logger.Level.WARNING, "kontor.start: KONTOR_ADMIN_EMAIL is no e-mail address");
    }
  }

  private void invite(String login) {
    User user = accounts.at(sellers.first(), login).orElseGet(() -> added(login));
    String link = "/orders/set-password.xhtml?token=" + accounts.newLink(user, true);
    LOG.log(
        System.Logger.Level.INFO,
        "kontor.start: " + login + " sets a password at " + PublicAddress.get() + link);
  }

  private User added(String login) {
    String name = login.substring(0, login.indexOf('@'));
    accounts.made(login);
    User user = new User(sellers.first(), 0, login, name, "en");
    user.change(name, Set.of(Role.ADMINISTRATOR, Role.INSTALLATION), true);
    em.persist(user);
    em.flush();
    return user;
  }

  private boolean isAdministered() {
    return em.createQuery(
                "SELECT COUNT(u) FROM User u JOIN u.roles r WHERE u.sellerId = :seller"
                    + " AND u.partnerId = 0 AND u.active = TRUE AND r = :role AND EXISTS"
                    + " (SELECT a FROM Account a WHERE a.email = u.email"
                    + " AND a.passwordHash IS NOT NULL)",
                Long.class)
            .setParameter("seller", sellers.first())
            .setParameter("role", Role.ADMINISTRATOR)
            .getSingleResult()
        > 0;
  }
}

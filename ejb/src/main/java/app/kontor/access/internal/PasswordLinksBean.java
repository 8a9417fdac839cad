package app.kontor.access.internal;

import app.kontor.access.PasswordLinks;
import app.kontor.access.Passwords;
import app.kontor.access.internal.ForgottenHandler.Forgotten;
import app.kontor.access.model.User;
import app.kontor.gate.Command;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Open;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.work.Outbox;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;

/** Links to set a password; see {@link PasswordLinks}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PasswordLinksBean implements PasswordLinks {
  private static final int LONGEST = 254;

  @Inject private CurrentActor actor;
  @Inject private Accounts accounts;
  @Inject private Invitations invitations;
  @Inject private SignInThrottle throttle;
  @Inject private AuditTrail audit;
  @Inject private Outbox outbox;

  @Override
  @Open
  public void forgotten(String email, String address) {
    String login = email.strip().toLowerCase(Locale.ROOT);
    String who = "forgotten/" + login;
    String where = "forgotten/" + address;
    boolean tooMany = throttle.secondsToWait(who, where) > 0;
    throttle.failed(who, where);
    if (!tooMany && login.length() <= LONGEST) {
      String request = UUID.randomUUID().toString();
      outbox.enqueueNew(ForgottenHandler.TOPIC, request, new Forgotten(request, login));
    }
  }

  @Override
  @Within
  public void announce(String key, String email) {
    accounts
        .byEmail(email)
        .flatMap(accounts::first)
        .ifPresent(user -> invitations.send(key, user, false));
  }

  @Override
  @Within
  @Command
  public String issue(long sellerId, String email, boolean invitation) {
    return accounts
        .at(sellerId, email)
        .filter(User::isActive)
        .map(user -> accounts.newLink(user, invitation))
        .orElse("");
  }

  @Override
  @Open
  public boolean isOpen(String token) {
    return accounts.owner(token).isPresent();
  }

  @Override
  @Open
  public void setPassword(String token, String password) {
    User user = accounts.lockedOwner(token);
    String weakness = Passwords.weakness(password, user.email(), user.name());
    if (!weakness.isEmpty()) {
      throw new InvalidInput("newPassword", weakness, Passwords.MIN_LENGTH);
    }
    accounts.of(user).begin(Passwords.hash(password), !accounts.isHandedOver(token));
    accounts.endLinks(user.email());
    accounts.endSessions(user.email());
    throttle.succeeded(user.email());
    actor.callAs(
        user.actor(),
        () -> {
          audit.write("PasswordLinks.setPassword", new Object[0], "OK");
          return true;
        });
  }
}

package app.kontor.notification.internal.kind;

import app.kontor.access.PasswordLinkWanted;
import app.kontor.notification.MailEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A person forgot the password; carries a link to set a new one. */
@ApplicationScoped
public class PasswordForgottenMail extends PasswordLinkMail {

  void wanted(@Observes @Priority(LAST) PasswordLinkWanted event) {
    tell(event);
  }

  @Override
  public MailEvent event() {
    return new MailEvent("PASSWORD_FORGOTTEN");
  }

  @Override
  public int place() {
    return 120;
  }

  @Override
  boolean isInvitation() {
    return false;
  }

  @Override
  int hours() {
    return 1;
  }
}

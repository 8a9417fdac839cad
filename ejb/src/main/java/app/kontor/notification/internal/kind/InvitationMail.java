package app.kontor.notification.internal.kind;

import app.kontor.access.PasswordLinkWanted;
import app.kontor.notification.MailEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A person was added; carries a link to set the first password. */
@ApplicationScoped
public class InvitationMail extends PasswordLinkMail {

  void wanted(@Observes @Priority(LAST) PasswordLinkWanted event) {
    tell(event);
  }

  @Override
  public MailEvent event() {
    return new MailEvent("INVITATION");
  }

  @Override
  public int place() {
    return 110;
  }

  @Override
  boolean isInvitation() {
    return true;
  }

  @Override
  int hours() {
    return 72;
  }
}

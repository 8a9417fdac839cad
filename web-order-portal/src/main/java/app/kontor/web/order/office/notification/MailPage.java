package app.kontor.web.order.office.notification;

import app.kontor.notification.MailDetail;
import app.kontor.notification.MailStatus;
import app.kontor.notification.Mails;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One mail as the customer gets it. */
@Named
@ViewScoped
public class MailPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private Mails mails;
  @Inject private PageInfo page;

  private String reference = "";
  private @Nullable MailDetail mail;

  public void load() {
    mail = mails.mail(reference);
  }

  public String sendAgain() {
    mails.sendAgain(page.key(), reference);
    page.done("notification.send-again.done");
    return page.redirect("/office/mail.xhtml", "mail", reference);
  }

  public boolean isRepeatable() {
    return mail != null && mail.summary().status() != MailStatus.WAITING;
  }

  public @Nullable MailDetail getMail() {
    return mail;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(@Nullable String reference) {
    this.reference = reference == null ? "" : reference;
  }
}

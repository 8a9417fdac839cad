package app.kontor.party.internal;

import app.kontor.party.Parties;
import app.kontor.platform.setup.SetupGap;
import app.kontor.platform.setup.SetupProgress;
import app.kontor.platform.setup.SetupStep;
import app.kontor.platform.setup.SetupUse;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Whom mails come from. */
@ApplicationScoped
public class MailSenderSetup implements SetupStep {
  @EJB private Parties parties;

  @Override
  public String key() {
    return "mail-sender";
  }

  @Override
  public int place() {
    return Place.MAIL;
  }

  @Override
  public String page() {
    return "/office/seller.xhtml";
  }

  @Override
  public SetupProgress progress(long sellerId) {
    boolean missing = parties.seller(sellerId).senderAddress().isBlank();
    return SetupProgress.of(
        missing ? List.of(SetupGap.of("mail-sender", SetupUse.MAIL)) : List.of());
  }
}

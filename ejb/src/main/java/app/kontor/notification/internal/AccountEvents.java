package app.kontor.notification.internal;

import app.kontor.access.PasswordLinkWanted;
import app.kontor.notification.MailEvent;
import app.kontor.notification.internal.MailComposer.Occasion;
import app.kontor.notification.model.Mail.Person;
import app.kontor.party.Parties;
import app.kontor.platform.AmericanEnglish;
import app.kontor.platform.PublicAddress;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Mails links to set a password. */
@ApplicationScoped
public class AccountEvents {
  /** Stands for the link's token in stored mails; the letter that leaves has the token itself. */
  static final String TOKEN = "LINK-IN-MAIL-ONLY";

  private static final String PATH = "/orders/set-password.xhtml?token=" + TOKEN;
  private static final String INVITATION_HOURS = "72";
  private static final String FORGOTTEN_HOURS = "1";

  @Inject private MailComposer composer;
  @Inject private Parties parties;

  void wanted(@Observes @Priority(OrderEvents.LAST) PasswordLinkWanted event) {
    MailEvent kind = event.invitation() ? MailEvent.INVITATION : MailEvent.PASSWORD_FORGOTTEN;
    composer.compose(
        new Occasion(kind, event.partnerId(), event.key(), language(event), "", List.of()),
        new MailData(
            PublicAddress.get(),
            parties.seller(event.sellerId()),
            event.companyNumber(),
            event.companyName(),
            new Person(event.email(), event.name()),
            null,
            Map.of(),
            null,
            null,
            null,
            null,
            message(kind)));
  }

  private Locale language(PasswordLinkWanted event) {
    String country =
        event.partnerId() > 0 ? parties.partner(event.partnerId()).address().country() : "";
    return AmericanEnglish.locale(event.language(), country);
  }

  /** The link and for how many hours it is good. */
  static MailData.Message message(MailEvent kind) {
    String hours = kind == MailEvent.INVITATION ? INVITATION_HOURS : FORGOTTEN_HOURS;
    return new MailData.Message("", "", "", hours, PATH);
  }
}

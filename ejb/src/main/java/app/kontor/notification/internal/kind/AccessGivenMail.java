package app.kontor.notification.internal.kind;

import app.kontor.access.AccessGiven;
import app.kontor.notification.MailEvent;
import app.kontor.notification.model.Mail.Person;
import app.kontor.party.Parties;
import app.kontor.platform.language.AmericanEnglish;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;

/**
 * Somebody who has a password is known to one more seller; its fact is the page where they sign in,
 * as that seller shows it.
 */
@ApplicationScoped
public class AccessGivenMail extends MailKind<String> {
  private static final String PATH = "/orders/login.xhtml?seller=";
  private static final Tags<String> TAGS =
      Tags.<String>none().text("portal.link", (path, formats) -> formats.link(path));

  @Inject private Parties parties;

  void given(@Observes @Priority(LAST) AccessGiven event) {
    tell(
        Occasion.of(event.partnerId(), event.key(), language(event)),
        Addressee.of(
            parties.seller(event.sellerId()),
            event.companyNumber(),
            event.companyName(),
            new Person(event.email(), event.name())),
        PATH + event.sellerId());
  }

  private Locale language(AccessGiven event) {
    String country =
        event.partnerId() > 0 ? parties.partner(event.partnerId()).address().country() : "";
    return AmericanEnglish.locale(event.language(), country);
  }

  @Override
  public MailEvent event() {
    return new MailEvent("ACCESS_GIVEN");
  }

  @Override
  public int place() {
    return 115;
  }

  @Override
  public Tags<String> tags() {
    return TAGS;
  }

  @Override
  public String sample(Sample sample) {
    return PATH + 1;
  }
}

package app.kontor.notification.internal.kind;

import app.kontor.access.PasswordLinkWanted;
import app.kontor.access.PasswordLinks;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.notification.model.Mail.Person;
import app.kontor.party.Parties;
import app.kontor.platform.language.AmericanEnglish;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** A mail with a link that is as good as a password; its fact is for how many hours it is good. */
abstract class PasswordLinkMail extends MailKind<Integer> {
  private static final String PATH = "/orders/set-password.xhtml?token=" + TOKEN;
  private static final Tags<Integer> TAGS =
      Tags.<Integer>none()
          .text("account.link", (hours, formats) -> formats.link(PATH))
          .text("account.hours", hours -> String.valueOf(hours));

  @Inject private Parties parties;
  @Inject private CurrentActor actor;
  @Inject private PasswordLinks links;

  /** Whether the link welcomes a new person. */
  abstract boolean isInvitation();

  /** For how long the link is good. */
  abstract int hours();

  void tell(PasswordLinkWanted event) {
    if (event.invitation() == isInvitation()) {
      tell(
          Occasion.of(event.partnerId(), event.key(), language(event)),
          Addressee.of(
              parties.seller(event.sellerId()),
              event.companyNumber(),
              event.companyName(),
              new Person(event.email(), event.name())),
          hours());
    }
  }

  private Locale language(PasswordLinkWanted event) {
    String country =
        event.partnerId() > 0 ? parties.partner(event.partnerId()).address().country() : "";
    return AmericanEnglish.locale(event.language(), country);
  }

  @Override
  public Optional<String> token(long sellerId, String email, String subject) {
    return Optional.of(
        actor.callAs(Actor.system(sellerId), () -> links.issue(sellerId, email, isInvitation())));
  }

  @Override
  public Tags<Integer> tags() {
    return TAGS;
  }

  @Override
  public Integer sample(Sample sample) {
    return hours();
  }
}

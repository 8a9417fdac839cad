package app.kontor.notification.internal.kind;

import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.money.Money;
import app.kontor.notification.MailEvent;
import app.kontor.notification.model.Mail.Person;
import app.kontor.party.Parties;
import app.kontor.quoting.QuotationNumber;
import app.kontor.quoting.QuotationStep;
import app.kontor.quoting.QuotationTold;
import app.kontor.quoting.Quotations;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer, or somebody who is none yet, has an offer, an answer or a reminder, or the offer has
 * ended. The link answers it without signing in.
 */
@ApplicationScoped
public class QuotationMail extends MailKind<QuotationMail.Offered> {
  private static final String PATH = "/orders/public/offer.xhtml?token=" + TOKEN;

  /** Behind the quotation's number in the subject of an occasion. */
  private static final String SIGN = "#";

  private static final Tags<Offered> TAGS =
      Tags.<Offered>none()
          .text("quotation.number", Offered::number)
          .text(
              "quotation.step",
              (one, formats) -> formats.words().get("quotation." + one.step().name()))
          .text("quotation.gross", (one, formats) -> money(one.gross(), formats))
          .text("quotation.until", (one, formats) -> date(one.until(), formats))
          .text("quotation.said", Offered::text)
          .text("quotation.link", (one, formats) -> formats.link(PATH));

  @Inject private Parties parties;
  @Inject private Quotations quotations;
  @Inject private CurrentActor actor;

  /**
   * What the mail is about.
   *
   * @param gross null where nothing is offered by it
   * @param until last day of the offer, or null
   * @param text what was said; empty for nothing
   */
  record Offered(
      String number,
      QuotationStep step,
      @Nullable Money gross,
      @Nullable LocalDate until,
      String text) {}

  private static String money(@Nullable Money amount, MailFormats formats) {
    return amount == null ? "" : formats.money(amount);
  }

  private static String date(@Nullable LocalDate day, MailFormats formats) {
    return day == null ? "" : formats.date(day);
  }

  void told(@Observes @Priority(LAST) QuotationTold event) {
    if (event.toSeller()) {
      return;
    }
    tell(
        Occasion.of(event.partnerId(), event.number() + SIGN + event.count(), event.language()),
        Addressee.of(
            parties.seller(event.sellerId()),
            event.partnerNumber(),
            event.partnerName(),
            new Person(event.email(), event.person())),
        new Offered(
            event.number().value(), event.step(), event.gross(), event.until(), event.text()));
  }

  @Override
  public Optional<String> token(long sellerId, String email, String subject) {
    QuotationNumber number = new QuotationNumber(subject.substring(0, subject.lastIndexOf(SIGN)));
    return Optional.of(actor.callAs(Actor.system(sellerId), () -> quotations.linkForMail(number)));
  }

  @Override
  public MailEvent event() {
    return new MailEvent("QUOTATION");
  }

  @Override
  public int place() {
    return 5;
  }

  @Override
  public Tags<Offered> tags() {
    return TAGS;
  }

  @Override
  public Offered sample(Sample sample) {
    return new Offered(
        "OF/2026/11/00042",
        sample.isFull() ? QuotationStep.SEND : QuotationStep.WITHDRAW,
        sample.isFull() ? sample.money("1234.50") : null,
        sample.isFull() ? sample.today() : null,
        sample.isFull() ? sample.odd("news") : "");
  }
}

package app.kontor.notification.internal.kind;

import app.kontor.approval.ApprovalDecided;
import app.kontor.money.Money;
import app.kontor.notification.MailEvent;
import app.kontor.notification.model.Mail.Person;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A colleague has approved an order, which was placed, or has declined it. */
@ApplicationScoped
public class ApprovalDecidedMail extends MailKind<ApprovalDecidedMail.Decided> {
  private static final Tags<Decided> TAGS =
      Tags.<Decided>none()
          .text(
              "approval.outcome",
              (decided, formats) -> formats.words().get("approval." + decided.outcome()))
          .text("approval.by", Decided::by)
          .text("approval.net", (decided, formats) -> formats.money(decided.net()))
          .text("approval.answer", Decided::answer)
          .text("approval.order", Decided::order)
          .text("approval.link", (decided, formats) -> formats.link(decided.path()));

  @Inject private Parties parties;

  /** What came of a request. */
  enum Outcome {
    /** It was approved and the order was placed. */
    ORDERED,
    /** It was not approved. */
    DECLINED
  }

  /**
   * What the mail is about.
   *
   * @param answer why it was declined; empty for an order
   * @param order empty if it was declined
   */
  record Decided(Outcome outcome, String by, Money net, String answer, String order, String path) {}

  void decided(@Observes @Priority(LAST) ApprovalDecided event) {
    Partner partner = parties.partner(event.partnerId());
    OrderNumber order = event.order();
    tell(
        Occasion.of(partner.id(), event.reference(), event.requester().language()),
        Addressee.of(
            parties.seller(event.sellerId()),
            partner.number().value(),
            partner.name(),
            new Person(event.requester().email(), event.requester().name())),
        new Decided(
            order == null ? Outcome.DECLINED : Outcome.ORDERED,
            event.by(),
            event.net(),
            event.answer(),
            order == null ? "" : order.value(),
            ApprovalAskedMail.PAGE + event.reference()));
  }

  @Override
  public MailEvent event() {
    return new MailEvent("APPROVAL_DECIDED");
  }

  @Override
  public int place() {
    return 87;
  }

  @Override
  public Tags<Decided> tags() {
    return TAGS;
  }

  @Override
  public Decided sample(Sample sample) {
    return new Decided(
        sample.isFull() ? Outcome.ORDERED : Outcome.DECLINED,
        sample.odd("colleague"),
        sample.money("1234.50"),
        sample.isFull() ? "" : sample.odd("note"),
        sample.isFull() ? "2026-1017" : "",
        ApprovalAskedMail.PAGE + "abc");
  }
}

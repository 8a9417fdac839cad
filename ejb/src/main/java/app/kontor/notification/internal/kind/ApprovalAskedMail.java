package app.kontor.notification.internal.kind;

import app.kontor.approval.ApprovalAsked;
import app.kontor.approval.ApprovalLinks;
import app.kontor.approval.ApprovalReason;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.money.Money;
import app.kontor.notification.MailEvent;
import app.kontor.notification.model.Mail.Person;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/** Somebody of a customer asks a colleague to approve an order. */
@ApplicationScoped
public class ApprovalAskedMail extends MailKind<ApprovalAskedMail.Asked> {
  static final String PAGE = "/orders/approval.xhtml?request=";

  private static final String DECIDE = "/orders/approve.xhtml?token=" + TOKEN;

  private static final Tags<Asked> TAGS =
      Tags.<Asked>none()
          .text("approval.requester", Asked::requester)
          .text("approval.net", (asked, formats) -> formats.money(asked.net()))
          .text(
              "approval.reason",
              (asked, formats) -> formats.words().get("approval." + asked.reason()))
          .text("approval.link", (asked, formats) -> formats.link(asked.path()))
          .text("approval.decide", (asked, formats) -> formats.link(DECIDE));

  @Inject private Parties parties;
  @Inject private CurrentActor actor;
  @Inject private ApprovalLinks links;

  /**
   * What the mail is about.
   *
   * @param net of the order to be
   */
  record Asked(String requester, Money net, ApprovalReason reason, String path) {}

  void asked(@Observes @Priority(LAST) ApprovalAsked event) {
    Partner partner = parties.partner(event.partnerId());
    tell(
        Occasion.of(
            partner.id(),
            event.reference() + "/" + event.approver().email(),
            event.approver().language()),
        Addressee.of(
            parties.seller(event.sellerId()),
            partner.number().value(),
            partner.name(),
            new Person(event.approver().email(), event.approver().name())),
        new Asked(event.requester(), event.net(), event.reason(), PAGE + event.reference()));
  }

  @Override
  public Optional<String> token(long sellerId, String email, String subject) {
    String reference = subject.substring(0, subject.indexOf('/'));
    return Optional.of(
        actor.callAs(Actor.system(sellerId), () -> links.issue(sellerId, reference, email)));
  }

  @Override
  public MailEvent event() {
    return new MailEvent("APPROVAL_ASKED");
  }

  @Override
  public int place() {
    return 86;
  }

  @Override
  public Tags<Asked> tags() {
    return TAGS;
  }

  @Override
  public Asked sample(Sample sample) {
    return new Asked(
        sample.odd("colleague"),
        sample.money("1234.50"),
        sample.isFull() ? ApprovalReason.ORDER_LIMIT : ApprovalReason.MONTH_LIMIT,
        PAGE + "abc");
  }
}

package app.kontor.notification.internal.kind;

import app.kontor.money.Money;
import app.kontor.notification.MailEvent;
import app.kontor.notification.model.Mail.Person;
import app.kontor.ordering.RecurringOrderDue;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A recurring order is near, was placed in part, or has stopped. */
@ApplicationScoped
public class RecurringOrderMail extends MailKind<RecurringOrderMail.Due> {
  private static final String PAGE = "/orders/list-recurring.xhtml?named=";
  private static final Tags<Due> TAGS =
      Tags.<Due>none()
          .text("recurring.list", Due::list)
          .text(
              "recurring.outcome",
              (due, formats) -> formats.words().get("recurring." + due.outcome()))
          .text("recurring.day", (due, formats) -> formats.date(due.day()))
          .text("recurring.net", (due, formats) -> net(due.net(), formats))
          .text("recurring.left", Due::left)
          .text("recurring.order", Due::order)
          .text("recurring.link", (due, formats) -> formats.link(due.path()));

  @Inject private Parties parties;

  /** What the mail says. */
  enum Outcome {
    /** It will be ordered. */
    AHEAD,
    /** It was ordered without some items. */
    IN_PART,
    /** Nothing was ordered and nothing will be. */
    STOPPED
  }

  /**
   * What the mail is about.
   *
   * @param net null unless the goods can be ordered
   * @param left items left out; empty for none
   * @param order empty unless it was placed
   */
  record Due(
      String list,
      Outcome outcome,
      LocalDate day,
      @Nullable Money net,
      String left,
      String order,
      String path) {}

  private static String net(@Nullable Money net, MailFormats formats) {
    return net == null ? "" : formats.money(net);
  }

  void due(@Observes @Priority(LAST) RecurringOrderDue event) {
    Partner partner = parties.partner(event.partnerId());
    Outcome outcome = outcome(event);
    tell(
        Occasion.of(
            partner.id(),
            event.list() + "/" + event.day() + "/" + outcome,
            event.owner().language()),
        Addressee.of(
            parties.seller(event.sellerId()),
            partner.number().value(),
            partner.name(),
            new Person(event.owner().email(), event.owner().name())),
        new Due(
            event.name(),
            outcome,
            event.day(),
            event.net(),
            String.join(", ", event.left()),
            event.order() == null ? "" : event.order().value(),
            PAGE + event.list()));
  }

  private static Outcome outcome(RecurringOrderDue event) {
    if (event.failure() != null) {
      return Outcome.STOPPED;
    }
    return event.order() == null ? Outcome.AHEAD : Outcome.IN_PART;
  }

  @Override
  public MailEvent event() {
    return new MailEvent("RECURRING_ORDER");
  }

  @Override
  public int place() {
    return 85;
  }

  @Override
  public Tags<Due> tags() {
    return TAGS;
  }

  @Override
  public Due sample(Sample sample) {
    return new Due(
        sample.odd("list"),
        sample.isFull() ? Outcome.IN_PART : Outcome.STOPPED,
        sample.today(),
        sample.isFull() ? sample.money("1234.50") : null,
        sample.isFull() ? sample.odd("item.1") : "",
        sample.isFull() ? "2026-1017" : "",
        PAGE + "abc");
  }
}

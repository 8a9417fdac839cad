package app.kontor.notification.internal.kind;

import app.kontor.notification.MailEvent;
import app.kontor.notification.model.Mail.Person;
import app.kontor.ticketing.TicketAnswered;
import app.kontor.ticketing.TicketDetail;
import app.kontor.ticketing.Tickets;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Staff answered a service ticket. */
@ApplicationScoped
public class TicketAnsweredMail extends PortalMail {
  private static final String PAGE = "/service/ticket.xhtml?ticket=";
  private static final Tags<Message> TAGS =
      Tags.<Message>none()
          .text("ticket.number", Message::number)
          .with(messageTags("ticket"), message -> message);

  @Inject private Tickets tickets;

  void answered(@Observes @Priority(LAST) TicketAnswered event) {
    if (event.by() != TicketDetail.Side.STAFF) {
      return;
    }
    TicketDetail ticket = tickets.ticket(event.ticketNumber());
    TicketDetail.Message answer =
        ticket.messages().stream()
            .filter(message -> message.position() == event.position())
            .findFirst()
            .orElseThrow();
    tell(
        event.sellerId(),
        partner(event.partnerId()),
        event.ticketNumber() + "/" + event.position(),
        new Person(event.reporterEmail(), ticket.reportedBy()),
        new Message(
            event.ticketNumber(),
            ticket.subject(),
            answer.author(),
            answer.text(),
            PAGE + event.ticketNumber()));
  }

  @Override
  public MailEvent event() {
    return new MailEvent("TICKET_ANSWERED");
  }

  @Override
  public int place() {
    return 90;
  }

  @Override
  public Tags<Message> tags() {
    return TAGS;
  }

  @Override
  public Message sample(Sample sample) {
    String number = "T-2026-0007";
    return new Message(
        number, sample.odd("ticket"), sample.colleague(), sample.news(), PAGE + number);
  }
}

package app.kontor.notification.internal;

import app.kontor.exchange.DocumentDetail;
import app.kontor.exchange.DocumentShared;
import app.kontor.exchange.Folders;
import app.kontor.notification.MailEvent;
import app.kontor.notification.internal.MailComposer.Occasion;
import app.kontor.notification.model.Mail.Person;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.platform.PublicAddress;
import app.kontor.ticketing.TicketAnswered;
import app.kontor.ticketing.TicketDetail;
import app.kontor.ticketing.Tickets;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Tells customers of answers to their tickets and of documents shared with them. */
@ApplicationScoped
public class PortalEvents {

  @Inject private MailComposer composer;
  @Inject private Parties parties;
  @Inject private Tickets tickets;
  @Inject private Folders folders;

  void answered(@Observes @Priority(OrderEvents.LAST) TicketAnswered event) {
    if (event.by() != TicketDetail.Side.STAFF) {
      return;
    }
    TicketDetail ticket = tickets.ticket(event.ticketNumber());
    TicketDetail.Message answer =
        ticket.messages().stream()
            .filter(message -> message.position() == event.position())
            .findFirst()
            .orElseThrow();
    write(
        MailEvent.TICKET_ANSWERED,
        parties.partner(event.partnerId()),
        event.sellerId(),
        event.ticketNumber() + "/" + event.position(),
        new Person(event.reporterEmail(), ticket.reportedBy()),
        new MailData.Message(
            event.ticketNumber(),
            ticket.subject(),
            answer.author(),
            answer.text(),
            "/service/ticket.xhtml?ticket=" + event.ticketNumber()));
  }

  void shared(@Observes @Priority(OrderEvents.LAST) DocumentShared event) {
    if (!event.bySeller()) {
      return;
    }
    Partner partner = parties.partner(event.partnerId());
    DocumentDetail.Version version = folders.document(event.documentNumber()).current();
    write(
        MailEvent.DOCUMENT_SHARED,
        partner,
        event.sellerId(),
        event.documentNumber() + "/" + event.version(),
        new Person(partner.email(), partner.name()),
        new MailData.Message(
            event.documentNumber(),
            event.title(),
            version.addedBy(),
            version.note(),
            "/documents/document.xhtml?document=" + event.documentNumber()));
  }

  private void write(
      MailEvent event,
      Partner partner,
      long sellerId,
      String subject,
      Person recipient,
      MailData.Message message) {
    composer.compose(
        new Occasion(event, partner.id(), subject, partner.language(), "", List.of()),
        new MailData(
            PublicAddress.get(),
            parties.seller(sellerId),
            partner.number(),
            partner.name(),
            recipient,
            null,
            Map.of(),
            null,
            null,
            null,
            null,
            message));
  }
}

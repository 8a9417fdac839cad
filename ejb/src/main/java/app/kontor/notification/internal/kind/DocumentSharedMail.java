package app.kontor.notification.internal.kind;

import app.kontor.notification.MailEvent;
import app.kontor.notification.model.Mail.Person;
import app.kontor.party.Partner;
import app.kontor.sharing.DocumentDetail;
import app.kontor.sharing.DocumentShared;
import app.kontor.sharing.Folders;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A document was shared with the customer. */
@ApplicationScoped
public class DocumentSharedMail extends PortalMail {
  private static final Tags<Message> TAGS = messageTags("shared");

  @Inject private Folders folders;

  void shared(@Observes @Priority(LAST) DocumentShared event) {
    if (!event.bySeller()) {
      return;
    }
    Partner partner = partner(event.partnerId());
    DocumentDetail.Version version = folders.document(event.documentNumber()).current();
    tell(
        event.sellerId(),
        partner,
        event.documentNumber() + "/" + event.version(),
        new Person(partner.email(), partner.name()),
        new Message(
            event.documentNumber(),
            event.title(),
            version.addedBy(),
            version.note(),
            "/documents/document.xhtml?document=" + event.documentNumber()));
  }

  @Override
  public MailEvent event() {
    return new MailEvent("DOCUMENT_SHARED");
  }

  @Override
  public int place() {
    return 100;
  }

  @Override
  public Tags<Message> tags() {
    return TAGS;
  }

  @Override
  public Message sample(Sample sample) {
    return new Message(
        "",
        sample.odd("document"),
        sample.colleague(),
        sample.isFull() ? sample.news() : "",
        "/documents/index.xhtml");
  }
}

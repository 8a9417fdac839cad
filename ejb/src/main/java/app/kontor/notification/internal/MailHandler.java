package app.kontor.notification.internal;

import app.kontor.billing.DocumentFiles;
import app.kontor.billing.DocumentNotPrepared;
import app.kontor.notification.internal.MailDeliveries.Enclosure;
import app.kontor.notification.internal.MimeMail.Letter;
import app.kontor.notification.model.Mail.Person;
import app.kontor.platform.work.OutboxHandler;
import app.kontor.platform.work.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.Optional;

/**
 * Sends the mails of the outbox. A crash between sending and noting it sends once more with the
 * same Message-ID, by which mail programs know the second copy.
 */
@ApplicationScoped
public class MailHandler implements OutboxHandler<MailHandler.Send> {
  /** Topic of outbox messages; their key is the mail's sending key. */
  static final Topic<Send> TOPIC = new Topic<>("mail", Send.class);

  /** A mail is to be sent. */
  public record Send(String sendingKey) {}

  @Inject private MailServer server;
  @Inject private MailDeliveries deliveries;
  @Inject private MailWording wording;
  @Inject private DocumentFiles documents;

  @Override
  public Topic<Send> topic() {
    return TOPIC;
  }

  @Override
  public int width() {
    return 2;
  }

  @Override
  public void deliver(Send payload) throws DeliveryFailed, DeliveryPostponed {
    String key = payload.sendingKey();
    if (!server.isSetUp()) {
      throw new DeliveryPostponed("no mail server is set up");
    }
    wording.write(MailDeliveries.reference(key));
    for (Enclosure enclosure : deliveries.enclosures(key)) {
      prepare(enclosure);
    }
    Optional<Letter> letter = deliveries.letter(key);
    if (letter.isEmpty()) {
      return;
    }
    Person from = server.from(letter.get());
    if (from.email().isEmpty()) {
      throw new DeliveryPostponed("the seller has named no address to send from");
    }
    try {
      server.send(MimeMail.build(server.session(), letter.get(), from));
    } catch (MessagingException e) {
      String reason = SmtpRefusal.reason(e);
      boolean last = deliveries.failed(key, reason, SmtpRefusal.isFinal(e));
      throw new DeliveryFailed(reason, last, e);
    }
    deliveries.sent(key);
  }

  /** A mail waits for its documents, without an attempt being counted. */
  private void prepare(Enclosure enclosure) throws DeliveryPostponed {
    try {
      documents.prepare(enclosure.sellerId(), enclosure.number());
    } catch (DocumentNotPrepared e) {
      throw new DeliveryPostponed("document " + enclosure.number() + " is being prepared");
    }
  }

  @Override
  public boolean broken(Send payload, boolean last) {
    return deliveries.broken(payload.sendingKey(), last);
  }
}

package app.kontor.notification.internal;

import app.kontor.platform.work.OutboxHandler;
import app.kontor.platform.work.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes the words of mails, right after the commit of what they tell; then they are sent. */
@ApplicationScoped
public class MailWriting implements OutboxHandler<MailWriting.Write> {
  /** Topic of outbox messages; their key is the mail's reference. */
  static final Topic<Write> TOPIC = new Topic<>("mail-words", Write.class);

  /** A mail is noted. */
  public record Write(String reference) {}

  @Inject private MailDeliveries deliveries;
  @Inject private MailWording wording;

  @Override
  public Topic<Write> topic() {
    return TOPIC;
  }

  @Override
  public void deliver(Write payload) {
    wording.write(payload.reference());
    deliveries.send(payload.reference());
  }

  @Override
  public boolean broken(Write payload, boolean last) {
    return deliveries.unwritten(payload.reference(), last);
  }
}

package app.kontor.notification.internal;

import app.kontor.platform.OutboxHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes the words of mails, right after the commit of what they tell. */
@ApplicationScoped
public class MailWriting implements OutboxHandler {
  /** Topic of outbox messages; their key is the mail's reference. */
  static final String TOPIC = "mail-words";

  @Inject private MailDeliveries deliveries;

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public void deliver(String key, String payload) {
    deliveries.write(key);
  }
}

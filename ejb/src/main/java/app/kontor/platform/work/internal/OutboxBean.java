package app.kontor.platform.work.internal;

import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.time.TimeShift;
import app.kontor.platform.transaction.TransactionMemory;
import app.kontor.platform.work.Outbox;
import app.kontor.platform.work.Topic;
import app.kontor.platform.work.model.OutboxMessage;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;

/** Writes outbox rows in the caller's transaction and wakes this node's worker after it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OutboxBean implements Outbox {

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Event<OutboxWorker.Wake> wake;
  @Inject private TransactionMemory memory;

  @Override
  public <P extends Record> void enqueue(Topic<P> topic, String key, P payload) {
    boolean known =
        !em.createQuery(
                "SELECT m.status FROM OutboxMessage m WHERE m.topic = :topic AND m.key = :key",
                OutboxMessage.Status.class)
            .setParameter("topic", topic.name())
            .setParameter("key", key)
            .getResultList()
            .isEmpty();
    if (!known) {
      add(topic, key, payload);
    }
  }

  @Override
  public <P extends Record> void enqueueNew(Topic<P> topic, String key, P payload) {
    add(topic, key, payload);
  }

  private <P extends Record> void add(Topic<P> topic, String key, P payload) {
    OutboxMessage message = message(topic, key, payload, clock.instant());
    if (TimeShift.now().isPresent()) {
      message.delivered(clock.instant());
    }
    em.persist(message);
    wake(topic.name());
  }

  private static <P extends Record> OutboxMessage message(
      Topic<P> topic, String key, P payload, Instant due) {
    return new OutboxMessage(topic.name(), key, JsonLibrary.write(payload), due);
  }

  /** Once for all messages of a topic in a transaction. */
  private void wake(String topic) {
    memory.once(
        OutboxWorker.Wake.class,
        topic,
        () -> {
          OutboxWorker.Wake event = new OutboxWorker.Wake(topic);
          wake.fire(event);
          return event;
        });
  }

  @Override
  public <P extends Record> void later(Topic<P> topic, String key, P payload) {
    // due now, even if the document is of long ago
    em.persist(message(topic, key, payload, Clock.systemUTC().instant()));
    wake(topic.name());
  }
}

package app.kontor.platform.internal;

import app.kontor.platform.Outbox;
import app.kontor.platform.TimeShift;
import app.kontor.platform.TransactionMemory;
import app.kontor.platform.model.OutboxMessage;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Writes outbox rows in the caller's transaction and wakes this node's worker after it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OutboxBean implements Outbox {

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;
  @Inject private Event<OutboxWorker.Wake> wake;
  @Inject private TransactionMemory memory;

  @Override
  public void enqueue(String topic, String key, String payload) {
    boolean known =
        !em.createQuery(
                "SELECT m.status FROM OutboxMessage m WHERE m.topic = :topic AND m.key = :key",
                OutboxMessage.Status.class)
            .setParameter("topic", topic)
            .setParameter("key", key)
            .getResultList()
            .isEmpty();
    if (!known) {
      add(topic, key, payload);
    }
  }

  @Override
  public void enqueueNew(String topic, String key) {
    add(topic, key, "");
  }

  private void add(String topic, String key, String payload) {
    OutboxMessage message = new OutboxMessage(topic, key, payload, clock.instant());
    if (TimeShift.now().isPresent()) {
      message.delivered(clock.instant());
    }
    em.persist(message);
    wake();
  }

  /** Once for all messages of a transaction. */
  private void wake() {
    memory.once(
        OutboxWorker.Wake.class,
        OutboxWorker.Wake.class,
        () -> {
          OutboxWorker.Wake event = new OutboxWorker.Wake();
          wake.fire(event);
          return event;
        });
  }

  @Override
  public void later(String topic, String key) {
    // due now, even if the document is of long ago
    em.persist(new OutboxMessage(topic, key, "", Clock.systemUTC().instant()));
    wake();
  }
}

package app.kontor.platform.work.internal;

import app.kontor.platform.transaction.ReadCommitted;
import app.kontor.platform.work.model.OutboxMessage;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The short transactions around a delivery: lease some rows, and note how one ended. */
@Stateless
@LocalBean
@ReadCommitted
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxLeases {
  private static final Duration LEASE = Duration.ofMinutes(5);

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /** What a worker carries out until its lease ends. */
  public record Task(
      long id, String topic, String key, String payload, int attempts, Instant leasedUntil) {

    /** Whether the lease has not ended, so that no other worker can have the task. */
    boolean isHeld(Instant now) {
      return now.isBefore(leasedUntil);
    }
  }

  /** Topics with messages that are due and that nobody holds. */
  public List<String> dueTopics() {
    return em
        .createNativeQuery(
            "SELECT DISTINCT topic FROM outbox_message WHERE status = 'WAITING' AND due_at <= ?1"
                + " AND (leased_until IS NULL OR leased_until < ?1)")
        .setParameter(1, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .getResultList()
        .stream()
        .map(String::valueOf)
        .toList();
  }

  /** Leases due messages of the topic, skipping what other workers hold. */
  public List<Task> lease(String topic, int limit) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant until = now.plus(LEASE);
    List<?> ids =
        em.createNativeQuery(
                "SELECT id FROM outbox_message WHERE status = 'WAITING' AND topic = ?2"
                    + " AND due_at <= ?1 AND (leased_until IS NULL OR leased_until < ?1)"
                    + " ORDER BY due_at, id LIMIT "
                    + limit
                    + " FOR UPDATE SKIP LOCKED")
            .setParameter(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
            .setParameter(2, topic)
            .getResultList();
    List<Task> tasks = new ArrayList<>();
    for (Object id : ids) {
      OutboxMessage message = em.find(OutboxMessage.class, ((Number) id).longValue());
      message.lease(until);
      tasks.add(
          new Task(
              message.id(),
              message.topic(),
              message.key(),
              message.payload(),
              message.attempts(),
              until));
    }
    return tasks;
  }

  /** Gives a lease back whose outcome could not be noted, unless somebody else holds it by now. */
  public void giveBack(Task task) {
    em.createNativeQuery(
            "UPDATE outbox_message SET leased_until = NULL WHERE id = ?1 AND status = 'WAITING'"
                + " AND leased_until = ?2")
        .setParameter(1, task.id())
        .setParameter(2, LocalDateTime.ofInstant(task.leasedUntil(), ZoneOffset.UTC))
        .executeUpdate();
  }

  /**
   * Makes all that waits for a later time due now; what it waited for may be there. Found without a
   * lock and changed by key: a range of the index locked first and its rows after it would meet
   * workers that lock a row first and its place in the index after it.
   */
  public void release() {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    for (Object id : postponed(now)) {
      em.createNativeQuery(
              "UPDATE outbox_message SET due_at = ?1, postponements = 0"
                  + " WHERE id = ?2 AND status = 'WAITING' AND due_at > ?1")
          .setParameter(1, now)
          .setParameter(2, id)
          .executeUpdate();
    }
  }

  private List<?> postponed(LocalDateTime now) {
    return em.createNativeQuery(
            "SELECT id FROM outbox_message WHERE status = 'WAITING' AND due_at > ?1 ORDER BY id")
        .setParameter(1, now)
        .getResultList();
  }

  /** Notes the outcome of one delivery, unless somebody else has leased the message meanwhile. */
  public void note(Task task, BiConsumer<OutboxMessage, Instant> outcome) {
    OutboxMessage message = em.find(OutboxMessage.class, task.id());
    if (task.leasedUntil().equals(message.leasedUntil())) {
      outcome.accept(message, clock.instant());
    }
  }
}

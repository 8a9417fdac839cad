package app.kontor.it.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.internal.OutboxLeases;
import app.kontor.platform.work.model.OutboxMessage;
import jakarta.ejb.EJB;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the outbox does with messages whose means are missing. */
@ExtendWith(ArquillianExtension.class)
class OutboxIT {
  @PersistenceContext(unitName = "kontor")
  private EntityManager entities;

  @EJB private Transactions transactions;
  @EJB private OutboxLeases leases;

  @Test
  void what_was_postponed_is_due_again_when_a_server_starts() throws Exception {
    Instant now = Instant.now();
    transactions.own(
        () -> {
          OutboxMessage message = new OutboxMessage("it-nobody", "release", "", now);
          for (int i = 0; i < 7; i++) {
            message.postponed(now, "nobody handles it");
          }
          entities.persist(message);
          return message.key();
        });
    assertThat(due()).isAfter(now.plus(Duration.ofMinutes(30)));
    leases.release();
    // the worker may have postponed it once more by now, as for the first time
    assertThat(due()).isBefore(now.plus(Duration.ofMinutes(3)));
  }

  private Instant due() throws Exception {
    return transactions.own(
        () ->
            entities
                .createQuery(
                    "SELECT m.dueAt FROM OutboxMessage m WHERE m.topic = 'it-nobody'"
                        + " AND m.key = 'release'",
                    Instant.class)
                .getSingleResult());
  }
}

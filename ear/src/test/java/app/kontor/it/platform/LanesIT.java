package app.kontor.it.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.it.trade.Customer;
import app.kontor.it.trade.Hands;
import app.kontor.it.trade.Trade;
import app.kontor.platform.books.BooksReport;
import app.kontor.platform.time.TimeShift;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.JobKind;
import app.kontor.platform.work.JobKind.Nothing;
import app.kontor.platform.work.Jobs;
import app.kontor.platform.work.internal.OutboxLeases;
import app.kontor.platform.work.internal.OutboxLeases.Task;
import app.kontor.platform.work.internal.OutboxWorker;
import app.kontor.platform.work.model.OutboxMessage;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What hangs holds nobody but those behind it, and nodes share the work by the rows' leases. */
@ExtendWith(ArquillianExtension.class)
class LanesIT {
  /** No handler does this kind, so that it fails at once. */
  private static final JobKind<Nothing, Nothing> NOBODYS =
      new JobKind<>("it-nobodys", Nothing.class, Nothing.class);

  private static final String SHARED = "it-shared";
  private static final int MESSAGES = 10;

  @Resource(lookup = "java:jboss/datasources/KontorDS")
  private DataSource dataSource;

  @PersistenceContext(unitName = "kontor")
  private EntityManager entities;

  @EJB private Transactions transactions;
  @EJB private OutboxLeases leases;
  @EJB private OutboxWorker outbox;
  @EJB private Jobs jobs;
  @Inject private Trade trade;
  @Inject private Hands hands;

  @Test
  void words_of_mails_are_written_while_a_document_hangs() throws Exception {
    trade.open();
    Customer customer = trade.customer("LANES", null);
    String order = trade.confirmed(customer, 1, Trade.key(), "");
    Object document =
        trade
            .awaitedRows(
                "SELECT m.key_text FROM outbox_message m JOIN billing_document d"
                    + " ON m.key_text = CAST(d.id AS CHAR) WHERE m.topic = 'document'"
                    + " AND m.status = 'DONE' AND d.number = ?1",
                trade.proForma(order).number().value())
            .get(0);
    Object mail =
        trade
            .awaitedRows(
                "SELECT w.key_text FROM outbox_message w JOIN mail m ON w.key_text = m.reference"
                    + " WHERE w.topic = 'mail-words' AND w.status = 'DONE' AND m.order_number = ?1",
                order)
            .get(0);
    try (Connection connection = dataSource.getConnection();
        Statement lock = connection.createStatement()) {
      lock.execute("LOCK TABLES billing_sheet WRITE");
      try {
        deliverAgain("document", document);
        awaited("document", document, "leased_until IS NOT NULL");
        deliverAgain("mail-words", mail);
        awaited("mail-words", mail, "status = 'DONE'");
        awaited("document", document, "status = 'WAITING' AND leased_until IS NOT NULL");
      } finally {
        lock.execute("UNLOCK TABLES");
      }
    }
    awaited("document", document, "status = 'DONE'");
  }

  /** A message may come twice; its handler finds that all is done. */
  private void deliverAgain(String topic, Object key) {
    trade.sql(
        "UPDATE outbox_message SET status = 'WAITING', due_at = UTC_TIMESTAMP(6),"
            + " version = version + 1 WHERE topic = ?1 AND key_text = ?2",
        topic,
        key);
    outbox.tick();
  }

  private void awaited(String topic, Object key, String state) {
    assertThat(
            trade.awaitedRows(
                "SELECT id FROM outbox_message WHERE topic = ?1 AND key_text = ?2 AND " + state,
                topic,
                key))
        .as(topic + " " + state)
        .hasSize(1);
  }

  @Test
  void a_short_job_does_not_wait_for_a_long_one_of_another_kind() throws Exception {
    long books;
    try (Connection connection = dataSource.getConnection();
        Statement lock = connection.createStatement()) {
      lock.execute("LOCK TABLES billing_sheet WRITE");
      try {
        books = request(BooksReport.KIND);
        job(books, "status = 'RUNNING'");
        job(request(NOBODYS), "status = 'FAILED' AND failure = 'IllegalStateException'");
        job(books, "status = 'RUNNING'");
      } finally {
        lock.execute("UNLOCK TABLES");
      }
    }
    job(books, "status = 'DONE'");
  }

  private long request(JobKind<Nothing, ?> kind) throws Exception {
    return transactions.own(
        () -> jobs.request(1, kind, "lanes-" + Trade.key(), new Nothing(), "LanesIT"));
  }

  private void job(long id, String state) {
    assertThat(trade.awaitedRows("SELECT id FROM job WHERE id = ?1 AND " + state, id))
        .as("job " + id + " " + state)
        .hasSize(1);
  }

  @Test
  void two_nodes_never_lease_the_same_message() throws Exception {
    List<Long> wanted = fresh();
    List<Object> leased = new ArrayList<>();
    Callable<List<Task>> node = () -> lease(MESSAGES / 2);
    try {
      for (Object tasks : hands.atOnce(List.of(node, node))) {
        ((List<?>) tasks).forEach(task -> leased.add(((Task) task).id()));
      }
      assertThat(leased).doesNotHaveDuplicates().hasSize(MESSAGES);
      assertThat(leased).containsExactlyInAnyOrderElementsOf(List.<Object>copyOf(wanted));
      assertThat(lease(MESSAGES)).isEmpty();
    } finally {
      trade.sql("DELETE FROM outbox_message WHERE topic = ?1", SHARED);
    }
  }

  /** As a node does it an hour later, when the messages are due that this server leaves alone. */
  private List<Task> lease(int most) {
    return TimeShift.at(Instant.now().plus(Duration.ofHours(1)), () -> leases.lease(SHARED, most));
  }

  private List<Long> fresh() throws Exception {
    return transactions.own(
        () -> {
          List<Long> ids = new ArrayList<>();
          IntStream.range(0, MESSAGES)
              .forEach(
                  each -> {
                    String key = each + "-" + Trade.key();
                    OutboxMessage message =
                        new OutboxMessage(SHARED, key, "{}", Instant.now().plusSeconds(600));
                    entities.persist(message);
                    ids.add(message.id());
                  });
          return ids;
        });
  }

  @Test
  void whoever_lost_the_lease_meanwhile_notes_nothing() throws Exception {
    fresh();
    try {
      Task lost = lease(1).get(0);
      trade.sql(
          "UPDATE outbox_message SET leased_until = '2099-01-01', version = version + 1"
              + " WHERE id = ?1",
          lost.id());
      leases.note(lost, OutboxMessage::delivered);
      assertThat(trade.rows("SELECT status FROM outbox_message WHERE id = ?1", lost.id()))
          .extracting(String::valueOf)
          .containsExactly("WAITING");
    } finally {
      trade.sql("DELETE FROM outbox_message WHERE topic = ?1", SHARED);
    }
  }
}

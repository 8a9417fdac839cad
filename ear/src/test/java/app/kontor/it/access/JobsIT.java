package app.kontor.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.it.trade.Trade;
import app.kontor.platform.books.BooksDesk;
import app.kontor.platform.books.BooksReport;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.transaction.Transactions;
import app.kontor.platform.work.BackgroundJobs;
import app.kontor.platform.work.JobKind;
import app.kontor.platform.work.JobKind.Nothing;
import app.kontor.platform.work.Jobs;
import app.kontor.platform.work.Jobs.JobView;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Background jobs as the administrator works with them. */
@ExtendWith(ArquillianExtension.class)
class JobsIT {
  private static final Actor ADMIN =
      Actor.person(
          99, "jobs@kontor.example", "Jobs", Locale.ENGLISH, 1, 0, Set.of(Role.ADMINISTRATOR));

  /** No handler does this kind, so that it fails. */
  private static final JobKind<Nothing, Nothing> NOBODYS =
      new JobKind<>("it-nobodys", Nothing.class, Nothing.class);

  private static final int TRIES = 300;

  @EJB private BackgroundJobs desk;
  @EJB private BooksDesk books;
  @EJB private Jobs jobs;
  @EJB private Transactions transactions;
  @Inject private Trade trade;

  @Test
  void jobs_of_all_kinds_are_listed_latest_first_and_by_page() throws Exception {
    long first = waitingAndCancelled(1);
    long second = waitingAndCancelled(1);
    List<Long> ids = all().stream().map(JobView::id).toList();
    assertThat(ids).contains(first, second);
    assertThat(ids.indexOf(second)).isLessThan(ids.indexOf(first));
    var page = trade.as(ADMIN, () -> desk.list(new PageRequest(1, 1)));
    assertThat(page.rows()).hasSize(1);
    assertThat(page.total()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void a_job_that_waits_is_cancelled_at_once() throws Exception {
    JobView job = job(waitingAndCancelled(1));
    assertThat(job.status()).isEqualTo("CANCELLED");
    assertThat(job.endedAt()).isNotNull();
  }

  @Test
  void a_job_that_runs_is_asked_to_stop_and_one_that_has_ended_stays_as_it_is() {
    long id = running(1);
    trade.as(ADMIN, () -> desk.cancel(id));
    assertThat(job(id).status()).isEqualTo("RUNNING");
    assertThat(job(id).stopping()).isTrue();
    end(id, "DONE");
    trade.as(ADMIN, () -> desk.cancel(id));
    trade.as(ADMIN, () -> desk.retry(id));
    assertThat(job(id).status()).isEqualTo("DONE");
  }

  @Test
  void a_failed_job_begins_once_more() throws Exception {
    long id =
        transactions.own(
            () -> jobs.request(1, NOBODYS, "retry-" + Trade.key(), new Nothing(), "JobsIT"));
    JobView failed = until(id, job -> job.status().equals("FAILED"));
    trade.as(ADMIN, () -> desk.retry(id));
    JobView again =
        until(
            id,
            job ->
                job.status().equals("FAILED")
                    && job.endedAt() != null
                    && job.endedAt().isAfter(failed.endedAt()));
    assertThat(again.startedAt()).isAfter(failed.startedAt());
  }

  @Test
  void another_sellers_job_is_neither_seen_nor_touched() {
    long id = running(4712);
    trade.as(ADMIN, () -> desk.cancel(id));
    assertThat(all()).extracting(JobView::id).doesNotContain(id);
    assertThat(trade.rows("SELECT CAST(cancel_requested AS INT) FROM job WHERE id = ?1", id))
        .extracting(String::valueOf)
        .containsExactly("0");
    end(id, "FAILED");
    trade.as(ADMIN, () -> desk.retry(id));
    assertThat(trade.rows("SELECT status FROM job WHERE id = ?1", id))
        .extracting(String::valueOf)
        .containsExactly("FAILED");
  }

  @Test
  void the_books_are_checked_by_every_rule_and_a_violated_one_is_named() throws Exception {
    String stuck = "books-" + Trade.key();
    trade.sql(
        "INSERT INTO outbox_message (id, topic, key_text, payload, status, attempts, due_at,"
            + " created_at) VALUES (NEXT VALUE FOR id_seq, 'it-stuck', ?1, '', 'WAITING', 0,"
            + " '2099-01-01', '2026-01-01')",
        stuck);
    BooksReport violated;
    try {
      violated = books();
    } finally {
      trade.sql("DELETE FROM outbox_message WHERE key_text = ?1", stuck);
    }
    String rule = "no outbox message is older than 15 minutes without a reason";
    assertThat(violated.checks()).isGreaterThanOrEqualTo(26);
    assertThat(violated.violated()).extracting(BooksReport.Violation::rule).contains(rule);
    assertThat(books().violated()).extracting(BooksReport.Violation::rule).doesNotContain(rule);
  }

  @Test
  void the_same_key_checks_the_books_once() {
    String key = Trade.key();
    trade.as(ADMIN, () -> books.checkBooks(key));
    trade.as(ADMIN, () -> books.checkBooks(key));
    assertThat(trade.rows("SELECT id FROM job WHERE due_key = ?1", key)).hasSize(1);
  }

  private BooksReport books() throws Exception {
    String key = Trade.key();
    trade.as(ADMIN, () -> books.checkBooks(key));
    long id =
        ((Number) trade.rows("SELECT id FROM job WHERE due_key = ?1", key).get(0)).longValue();
    JobView done = until(id, job -> job.endedAt() != null);
    assertThat(done.status()).as(done.toString()).isEqualTo("DONE");
    assertThat(done.progress()).isEqualTo(100);
    return done.result(BooksReport.class).orElseThrow();
  }

  /** Requested and cancelled before any worker can see it. */
  private long waitingAndCancelled(long seller) throws Exception {
    return transactions.own(
        () -> {
          long id = jobs.request(seller, NOBODYS, "wait-" + Trade.key(), new Nothing(), "JobsIT");
          trade.as(ADMIN, () -> desk.cancel(id));
          return id;
        });
  }

  /** One that a worker elsewhere holds for a long time. */
  private long running(long seller) {
    String key = "run-" + Trade.key();
    trade.sql(
        "INSERT INTO job (id, seller_id, kind, due_key, parameters, requested_by, status,"
            + " leased_until, created_at, started_at) VALUES (NEXT VALUE FOR id_seq, ?1, ?2, ?3,"
            + " '{}', 'JobsIT', 'RUNNING', '2099-01-01', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))",
        seller,
        NOBODYS.name(),
        key);
    return ((Number) trade.rows("SELECT id FROM job WHERE due_key = ?1", key).get(0)).longValue();
  }

  private void end(long id, String status) {
    trade.sql(
        "UPDATE job SET status = ?1, cancel_requested = FALSE, leased_until = NULL,"
            + " ended_at = UTC_TIMESTAMP(6), version = version + 1 WHERE id = ?2",
        status,
        id);
  }

  private JobView until(long id, Predicate<JobView> wanted) throws InterruptedException {
    for (int i = 0; i < TRIES && !wanted.test(job(id)); i++) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
    JobView job = job(id);
    assertThat(job).matches(wanted);
    return job;
  }

  private JobView job(long id) {
    return all().stream().filter(job -> job.id() == id).findFirst().orElseThrow();
  }

  private List<JobView> all() {
    return trade.as(ADMIN, () -> desk.list(PageRequest.first(PageRequest.MAX_LIMIT))).rows();
  }
}

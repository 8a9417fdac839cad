package app.kontor.platform.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseOutageTest {
  private static final Logger LOG = Logger.getLogger(DatabaseOutage.class.getName());

  private final List<String> lines = new ArrayList<>();
  private final SlowClock clock = new SlowClock();
  private final DatabaseOutage outage = new DatabaseOutage(clock);
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOG.addHandler(handler);
    LOG.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    LOG.removeHandler(handler);
    LOG.setUseParentHandlers(true);
  }

  @Test
  void work_that_a_stopping_server_turns_away_is_no_defect() {
    outage.guard(
        "outbox",
        () -> {
          throw new IllegalStateException("WFLYEE0043: Component is stopped");
        });
    outage.guard(
        "outbox",
        () -> {
          throw new IllegalStateException("WFLYEJB0421: component is shutting down");
        });
    outage.guard(
        "outbox",
        () -> {
          throw new IllegalStateException("something else");
        });
    assertThat(lines).hasSize(3);
    assertThat(lines.subList(0, 2)).containsOnly("outbox ends with the server");
    assertThat(lines.get(2)).startsWith("outbox failed");
  }

  @Test
  void work_that_gave_way_to_others_begins_again() {
    AtomicInteger calls = new AtomicInteger();
    Optional<Integer> found =
        outage.guarded(
            "outbox",
            () -> {
              if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException(new SQLException("Deadlock found", "40001", 1213));
              }
              return calls.get();
            });
    assertThat(found).contains(2);
    assertThat(lines).isEmpty();
  }

  @Test
  void a_commit_that_was_cut_off_is_an_outage_and_no_defect() {
    RuntimeException rolledBack = new IllegalStateException("Could not commit transaction.");
    rolledBack.addSuppressed(
        new IllegalStateException("IJ001156: Could not commit local transaction"));
    assertThat(DatabaseOutage.isUnreachable(new IllegalStateException("outside", rolledBack)))
        .isTrue();
    assertThat(DatabaseOutage.isUnreachable(new IllegalStateException("something else"))).isFalse();
  }

  @Test
  void what_follows_on_a_connection_lost_in_a_transaction_is_an_outage_too() {
    SQLException next =
        new SQLException("IJ031070: Transaction cannot proceed: STATUS_MARKED_ROLLBACK");
    assertThat(DatabaseOutage.isUnreachable(new IllegalStateException(next))).isTrue();
  }

  @Test
  void an_outage_is_one_line_at_its_start_one_a_minute_and_one_at_its_end() {
    for (int second = 0; second < 150; second += 3) {
      outage.guard("jobs", DatabaseOutageTest::unreachable);
      clock.pass(Duration.ofSeconds(3));
    }
    outage.guard("jobs", () -> {});
    outage.guard("jobs", () -> {});
    assertThat(lines)
        .containsExactly(
            "the database cannot be reached; timers try again until it is back: Connection refused",
            "the database has not been reached for 60 s",
            "the database has not been reached for 120 s",
            "the database is back after 150 s");
  }

  @Test
  void another_failure_is_logged_short_and_is_no_outage() {
    outage.guard(
        "jobs",
        () -> {
          throw new IllegalStateException("a bug");
        });
    assertThat(lines).hasSize(1).first().asString().startsWith("jobs failed: ").contains("a bug");
  }

  private static void unreachable() {
    throw new IllegalStateException(
        "no connection", new SQLException("Connection refused\nmore", "08000"));
  }

  /** Goes when told. */
  private static final class SlowClock extends Clock {
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}

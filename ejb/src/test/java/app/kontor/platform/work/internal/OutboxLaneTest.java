package app.kontor.platform.work.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.work.OutboxHandler;
import app.kontor.platform.work.Topic;
import app.kontor.platform.work.model.OutboxMessage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutboxLaneTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final OutboxMessage message = new OutboxMessage("mail", "a.1", "{\"key\":\"a.1\"}", NOW);

  private static final Topic<Send> TOPIC = new Topic<>("mail", Send.class);

  public record Send(String key) {}

  /** Always breaks, and remembers what it was told about it. */
  private static final class Broken implements OutboxHandler<Send> {
    private final List<String> told = new ArrayList<>();
    private final boolean givesUp;

    Broken(boolean givesUp) {
      this.givesUp = givesUp;
    }

    @Override
    public Topic<Send> topic() {
      return TOPIC;
    }

    @Override
    public void deliver(Send payload) {
      throw new IllegalStateException("the attached file is missing");
    }

    @Override
    public boolean broken(Send payload, boolean last) {
      told.add(payload.key() + " " + last);
      return last || givesUp;
    }
  }

  private void attempt(OutboxHandler<Send> handler) {
    OutboxLeases.Task task =
        new OutboxLeases.Task(
            1, "mail", "a.1", message.payload(), message.attempts(), Instant.EPOCH);
    OutboxLane.attempt(new OutboxLane.Deliveries<>(handler), task).accept(message, NOW);
  }

  @Test
  void an_unforeseen_error_is_told_to_the_handler_each_time_and_the_last_time_as_such() {
    Broken handler = new Broken(false);
    while (message.status() == OutboxMessage.Status.WAITING) {
      attempt(handler);
    }
    assertThat(message.status()).isEqualTo(OutboxMessage.Status.DEAD);
    assertThat(handler.told).hasSize(OutboxMessage.MAX_ATTEMPTS).endsWith("a.1 true");
    assertThat(handler.told.subList(0, handler.told.size() - 1)).containsOnly("a.1 false");
  }

  @Test
  void a_server_that_stops_blames_nobody_either() {
    OutboxHandler<Send> turnedAway =
        new OutboxHandler<Send>() {
          @Override
          public Topic<Send> topic() {
            return TOPIC;
          }

          @Override
          public void deliver(Send payload) {
            throw new IllegalStateException("WFLYEE0043: Component is stopped");
          }

          @Override
          public boolean broken(Send payload, boolean last) {
            throw new AssertionError("not the handler's fault");
          }
        };
    assertThatThrownBy(() -> attempt(turnedAway)).hasMessageContaining("stopped");
    assertThat(message.attempts()).isZero();
  }

  @Test
  void a_conflict_with_others_is_no_failure_it_begins_again() {
    AtomicInteger calls = new AtomicInteger();
    attempt(
        new OutboxHandler<Send>() {
          @Override
          public Topic<Send> topic() {
            return TOPIC;
          }

          @Override
          public void deliver(Send payload) {
            if (calls.incrementAndGet() < 3) {
              throw new IllegalStateException(new SQLException("Deadlock found", "40001", 1213));
            }
          }

          @Override
          public boolean broken(Send payload, boolean last) {
            throw new AssertionError("not the handler's fault");
          }
        });
    assertThat(calls).hasValue(3);
    assertThat(message.status()).isEqualTo(OutboxMessage.Status.DONE);
    assertThat(message.attempts()).isZero();
  }

  @Test
  void a_message_ends_when_its_handler_gives_up() {
    attempt(new Broken(true));
    assertThat(message.status()).isEqualTo(OutboxMessage.Status.DEAD);
    assertThat(message.lastError()).contains("the attached file is missing");
  }

  @Test
  void a_payload_that_cannot_be_read_is_noted_as_a_failure_and_holds_no_other_message() {
    OutboxLeases.Task task =
        new OutboxLeases.Task(1, "mail", "a.1", "a.1", message.attempts(), Instant.EPOCH);
    OutboxLane.attempt(new OutboxLane.Deliveries<>(new Broken(false)), task).accept(message, NOW);
    assertThat(message.attempts()).isEqualTo(1);
    assertThat(message.lastError()).contains("JsonbException");
  }

  @Test
  void while_the_database_is_away_nothing_is_noted_and_the_handler_is_not_blamed() {
    OutboxHandler<Send> cutOff =
        new OutboxHandler<Send>() {
          @Override
          public Topic<Send> topic() {
            return TOPIC;
          }

          @Override
          public void deliver(Send payload) {
            throw new IllegalStateException(new SQLException("Socket error", "08000"));
          }

          @Override
          public boolean broken(Send payload, boolean last) {
            throw new AssertionError("not the handler's fault");
          }
        };
    assertThatThrownBy(() -> attempt(cutOff)).hasRootCauseInstanceOf(SQLException.class);
    assertThat(message.attempts()).isZero();
  }
}

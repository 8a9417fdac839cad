package app.kontor.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.OutboxHandler;
import app.kontor.platform.model.OutboxMessage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxWorkerTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final OutboxMessage message = new OutboxMessage("mail", "a.1", "", NOW);

  /** Always breaks, and remembers what it was told about it. */
  private static final class Broken implements OutboxHandler {
    private final List<String> told = new ArrayList<>();
    private final boolean givesUp;

    Broken(boolean givesUp) {
      this.givesUp = givesUp;
    }

    @Override
    public String topic() {
      return "mail";
    }

    @Override
    public void deliver(String key, String payload) {
      throw new IllegalStateException("the attached file is missing");
    }

    @Override
    public boolean broken(String key, boolean last) {
      told.add(key + " " + last);
      return last || givesUp;
    }
  }

  private void attempt(OutboxHandler handler) {
    OutboxLeases.Task task =
        new OutboxLeases.Task(1, "mail", "a.1", "", message.attempts(), Instant.EPOCH);
    OutboxWorker.attempt(handler, task).accept(message, NOW);
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
  void a_message_ends_when_its_handler_gives_up() {
    attempt(new Broken(true));
    assertThat(message.status()).isEqualTo(OutboxMessage.Status.DEAD);
    assertThat(message.lastError()).contains("the attached file is missing");
  }

  @Test
  void while_the_database_is_away_nothing_is_noted_and_the_handler_is_not_blamed() {
    OutboxHandler cutOff =
        new OutboxHandler() {
          @Override
          public String topic() {
            return "mail";
          }

          @Override
          public void deliver(String key, String payload) {
            throw new IllegalStateException(new SQLException("Socket error", "08000"));
          }

          @Override
          public boolean broken(String key, boolean last) {
            throw new AssertionError("not the handler's fault");
          }
        };
    assertThatThrownBy(() -> attempt(cutOff)).hasRootCauseInstanceOf(SQLException.class);
    assertThat(message.attempts()).isZero();
  }
}

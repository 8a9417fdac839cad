package app.kontor.platform.work.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxMessageTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final OutboxMessage message = new OutboxMessage("mail", "a.1", "", NOW);

  @Test
  void what_lacks_its_means_waits_twice_as_long_each_time_but_an_hour_at_most() {
    List<Long> minutes = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      message.postponed(NOW, "no mail server is set up");
      minutes.add(Duration.between(NOW, message.dueAt()).toMinutes());
    }
    assertThat(minutes).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    assertThat(message.attempts()).isZero();
    assertThat(message.status()).isEqualTo(OutboxMessage.Status.WAITING);
  }

  @Test
  void a_failure_is_tried_again_after_seconds_and_given_up_after_the_last_attempt() {
    List<Long> seconds = new ArrayList<>();
    while (message.status() == OutboxMessage.Status.WAITING) {
      message.failed(NOW, "refused", false);
      seconds.add(Duration.between(NOW, message.dueAt()).toSeconds());
    }
    assertThat(seconds).startsWith(5L, 10L, 20L, 40L).hasSize(OutboxMessage.MAX_ATTEMPTS);
    assertThat(seconds).allMatch(wait -> wait <= 3600);
    assertThat(message.status()).isEqualTo(OutboxMessage.Status.DEAD);
  }

  @Test
  void after_an_attempt_the_waiting_for_means_begins_anew() {
    message.postponed(NOW, "no mail server is set up");
    message.postponed(NOW, "no mail server is set up");
    message.failed(NOW, "refused", false);
    message.postponed(NOW, "no mail server is set up");
    assertThat(message.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
  }
}

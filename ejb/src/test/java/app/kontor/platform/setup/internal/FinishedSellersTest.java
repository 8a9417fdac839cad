package app.kontor.platform.setup.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When the first page looks again whether a seller is complete. */
class FinishedSellersTest {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  private final FinishedSellers finished = new FinishedSellers();

  @Test
  void a_complete_seller_is_looked_at_again_after_a_change_or_a_while() {
    assertThat(finished.contains(1, "zone=1", NOON)).isFalse();
    finished.note(1, "zone=1", NOON, true);
    assertThat(finished.contains(1, "zone=1", NOON.plusSeconds(60))).isTrue();
    assertThat(finished.contains(1, "zone=2", NOON.plusSeconds(60))).isFalse();
    assertThat(finished.contains(1, "zone=1", NOON.plus(Duration.ofMinutes(15)))).isFalse();
    assertThat(finished.contains(2, "zone=1", NOON)).as("another seller").isFalse();
  }

  @Test
  void what_is_incomplete_is_not_remembered() {
    finished.note(1, "zone=1", NOON, true);
    finished.note(1, "zone=1", NOON, false);
    assertThat(finished.contains(1, "zone=1", NOON)).isFalse();
  }
}

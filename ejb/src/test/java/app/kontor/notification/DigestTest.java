package app.kontor.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTest {
  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

  @ParameterizedTest
  @CsvSource({
    "AT_ONCE, 2026-11-28T05:59:59Z, 2026-11-28T05:59:59Z",
    "HOURLY, 2026-11-28T05:59:59Z, 2026-11-28T06:00:00Z",
    "HOURLY, 2026-11-28T06:00:00Z, 2026-11-28T07:00:00Z",
    "MORNING, 2026-11-28T05:59:59Z, 2026-11-28T06:00:00Z",
    "MORNING, 2026-11-28T06:00:00Z, 2026-11-29T06:00:00Z",
    "MORNING, 2026-03-28T12:00:00Z, 2026-03-29T05:00:00Z"
  })
  void the_next_mail_is_due_by_the_sellers_clock(Digest digest, Instant now, Instant next) {
    assertThat(digest.after(now, WARSAW)).contains(next);
  }

  @Test
  void who_wants_none_gets_none() {
    assertThat(Digest.NEVER.after(Instant.EPOCH, WARSAW)).isEmpty();
  }
}

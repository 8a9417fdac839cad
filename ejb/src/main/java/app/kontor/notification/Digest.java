package app.kontor.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How soon somebody gets a mail with what is new. */
public enum Digest {
  NEVER,
  /** Within about a minute. */
  AT_ONCE,
  /** At each full hour. */
  HOURLY,
  /** At seven in the morning. */
  MORNING;

  private static final int MORNING_HOUR = 7;

  /**
   * When the next mail is due; empty for never.
   *
   * @param zone the seller's
   */
  public Optional<Instant> after(Instant now, ZoneId zone) {
    ZonedDateTime there = now.atZone(zone);
    ZonedDateTime hour = there.truncatedTo(ChronoUnit.HOURS);
    return switch (this) {
      case NEVER -> Optional.empty();
      case AT_ONCE -> Optional.of(now);
      case HOURLY -> Optional.of(hour.plusHours(1).toInstant());
      case MORNING -> {
        ZonedDateTime today = hour.withHour(MORNING_HOUR);
        yield Optional.of((today.isAfter(there) ? today : today.plusDays(1)).toInstant());
      }
    };
  }
}

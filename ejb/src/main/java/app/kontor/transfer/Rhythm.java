package app.kontor.transfer;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * When a schedule runs, by the clock on the seller's wall.
 *
 * @param weekday counts for {@link Every#WEEK} only
 * @param at time of day; for {@link Every#HOUR} only its minute counts
 */
public record Rhythm(Every every, DayOfWeek weekday, LocalTime at) implements Serializable {

  public Rhythm {
    at = at.truncatedTo(ChronoUnit.MINUTES);
  }

  /** How often. */
  public enum Every {
    HOUR,
    DAY,
    WEEK
  }

  /**
   * The next time after a moment. Where the clock is put forward over the time of a day, it is the
   * same time after the change (02:30 is 03:30 then); where it is put back, the first of both. So a
   * day has it once.
   */
  public Instant next(Instant after, ZoneId zone) {
    if (every == Every.HOUR) {
      ZonedDateTime next =
          after.atZone(zone).truncatedTo(ChronoUnit.HOURS).withMinute(at.getMinute());
      while (!next.toInstant().isAfter(after)) {
        next = next.plusHours(1);
      }
      return next.toInstant();
    }
    LocalDate day = after.atZone(zone).toLocalDate();
    if (every == Every.WEEK) {
      day = day.with(TemporalAdjusters.nextOrSame(weekday));
    }
    Instant next = ZonedDateTime.of(day, at, zone).toInstant();
    if (next.isAfter(after)) {
      return next;
    }
    LocalDate later = every == Every.WEEK ? day.plusWeeks(1) : day.plusDays(1);
    return ZonedDateTime.of(later, at, zone).toInstant();
  }
}

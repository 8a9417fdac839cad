package app.kontor.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.transfer.Rhythm.Every;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
  private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

  @ParameterizedTest
  @CsvSource({
    "HOUR, MONDAY, 00:15, 2026-11-28T10:14:59Z, 2026-11-28T10:15:00Z",
    "HOUR, MONDAY, 00:15, 2026-11-28T10:15:00Z, 2026-11-28T11:15:00Z",
    "DAY, MONDAY, 06:00, 2026-11-28T04:59:00Z, 2026-11-28T05:00:00Z",
    "DAY, MONDAY, 06:00, 2026-11-28T05:00:00Z, 2026-11-29T05:00:00Z",
    "WEEK, MONDAY, 06:00, 2026-11-28T05:00:00Z, 2026-11-30T05:00:00Z",
    "WEEK, SATURDAY, 06:00, 2026-11-28T04:00:00Z, 2026-11-28T05:00:00Z",
    "WEEK, SATURDAY, 06:00, 2026-11-28T05:00:00Z, 2026-12-05T05:00:00Z",
    // put forward at 02:00 on 29 March 2026: 02:30 is not there and is 03:30
    "DAY, MONDAY, 02:30, 2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
    "DAY, MONDAY, 02:30, 2026-03-29T01:30:00Z, 2026-03-30T00:30:00Z",
    // put back at 03:00 on 25 October 2026: 02:30 is there twice
    "DAY, MONDAY, 02:30, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
    "DAY, MONDAY, 02:30, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
    "WEEK, SUNDAY, 02:30, 2026-10-25T00:30:00Z, 2026-11-01T01:30:00Z",
  })
  void the_next_time_is_by_the_clock_on_the_wall(
      Every every, DayOfWeek weekday, String at, String after, String next) {
    Rhythm rhythm = new Rhythm(every, weekday, LocalTime.parse(at));
    assertThat(rhythm.next(Instant.parse(after), WARSAW)).isEqualTo(Instant.parse(next));
  }

  @Test
  void in_a_year_each_day_has_its_time_once_and_each_hour_too() {
    Rhythm daily = new Rhythm(Every.DAY, DayOfWeek.MONDAY, LocalTime.of(2, 30));
    Rhythm hourly = new Rhythm(Every.HOUR, DayOfWeek.MONDAY, LocalTime.of(0, 30));
    Instant begin = Instant.parse("2026-01-01T00:00:00Z");
    Instant end = Instant.parse("2027-01-01T00:00:00Z");
    List<Instant> days = all(daily, begin, end);
    assertThat(days).hasSize(365);
    assertThat(days.stream().map(time -> time.atZone(WARSAW).toLocalDate()).distinct())
        .hasSize(365);
    List<Instant> hours = all(hourly, begin, end);
    assertThat(hours).hasSize(365 * 24);
    for (int i = 1; i < hours.size(); i++) {
      assertThat(Duration.between(hours.get(i - 1), hours.get(i))).isEqualTo(Duration.ofHours(1));
    }
  }

  private static List<Instant> all(Rhythm rhythm, Instant begin, Instant end) {
    List<Instant> all = new ArrayList<>();
    for (Instant next = rhythm.next(begin, WARSAW);
        next.isBefore(end);
        next = rhythm.next(next, WARSAW)) {
      all.add(next);
    }
    return all;
  }
}

package app.kontor.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days that come back. */
class RecurrenceTest {

  @ParameterizedTest
  @CsvSource({
    "1, WEEK, 2026-12-07, 2026-11-28, 2026-12-07",
    "1, WEEK, 2026-12-07, 2026-12-07, 2026-12-14",
    "2, WEEK, 2026-12-07, 2026-12-07, 2026-12-21",
    "2, WEEK, 2026-12-07, 2026-12-14, 2026-12-21",
    "1, MONTH, 2027-01-31, 2027-01-31, 2027-02-28",
    "1, MONTH, 2027-01-31, 2027-02-28, 2027-03-31",
    "3, MONTH, 2026-11-30, 2026-11-30, 2027-02-28",
    "12, MONTH, 2028-02-29, 2028-02-29, 2029-02-28",
    "12, MONTH, 2028-02-29, 2031-03-01, 2032-02-29"
  })
  void the_next_day_is_counted_from_the_first(
      int every, Recurrence.Unit unit, LocalDate first, LocalDate day, LocalDate next) {
    assertThat(new Recurrence(every, unit, first).after(day)).isEqualTo(next);
  }

  @Test
  void the_next_days_are_told() {
    assertThat(
            new Recurrence(1, Recurrence.Unit.MONTH, LocalDate.of(2027, 1, 31))
                .after(LocalDate.of(2027, 1, 1), 3))
        .containsExactly(
            LocalDate.of(2027, 1, 31), LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 31));
  }

  /** However far one looks, no day is left out and none comes twice. */
  @Test
  void no_day_is_lost_and_none_is_doubled() {
    Random random = new Random(65);
    for (int i = 0; i < 2_000; i++) {
      Recurrence days =
          new Recurrence(
              1 + random.nextInt(52),
              Recurrence.Unit.values()[random.nextInt(2)],
              LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_000)));
      List<LocalDate> walked = days.after(days.first().minusDays(1), 12);
      assertThat(walked).isSorted().doesNotHaveDuplicates().startsWith(days.first());
      for (int turn = 1; turn < walked.size(); turn++) {
        LocalDate before = walked.get(turn).minusDays(1 + random.nextInt(6));
        assertThat(days.after(before)).isEqualTo(walked.get(turn));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 53})
  void the_distance_is_checked(int every) {
    assertThatThrownBy(
            () -> new Recurrence(every, Recurrence.Unit.WEEK, LocalDate.of(2026, 12, 1)).checked())
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("every"));
  }
}

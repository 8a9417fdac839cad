package app.kontor.ordering.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days count for a promise. */
class WorkingDaysTest {

  @ParameterizedTest
  @CsvSource({
    "PL, 2026-11-27, 0, 2026-11-27, a Friday counts as it is",
    "PL, 2026-11-28, 0, 2026-11-30, nothing is ready on a Saturday",
    "PL, 2026-11-27, 1, 2026-11-30, after Friday comes Monday",
    "PL, 2026-11-28, 1, 2026-11-30, and after Saturday too",
    "PL, 2026-11-27, 6, 2026-12-07, six days are a week and a weekend",
    "PL, 2026-12-23, 1, 2026-12-28, Christmas Eve to Boxing Day are free in Poland",
    "DE, 2026-12-23, 1, 2026-12-24, Christmas Eve is none of the German holidays",
    "DE, 2026-12-24, 1, 2026-12-28, the two days behind it are",
    "FR, 2026-12-24, 1, 2026-12-25, of other countries weekends alone are known"
  })
  void days_are_counted_as_people_work(
      String country, LocalDate day, int count, LocalDate expected, String why) {
    assertThat(WorkingDays.of(country).after(day, count)).as(why).isEqualTo(expected);
  }

  /** Dates of Easter as published by the Physikalisch-Technische Bundesanstalt. */
  @ParameterizedTest
  @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2030-04-21", "2038-04-25"})
  void easter_is_found(LocalDate sunday) {
    WorkingDays poland = WorkingDays.of("PL");
    WorkingDays germany = WorkingDays.of("DE");
    assertThat(poland.isOne(sunday.plusDays(1))).as("Easter Monday").isFalse();
    assertThat(poland.isOne(sunday.plusDays(2))).isTrue();
    assertThat(poland.isOne(sunday.minusDays(2))).as("people work on a Polish Friday").isTrue();
    assertThat(poland.isOne(sunday.plusDays(60))).as("Corpus Christi").isFalse();
    assertThat(germany.isOne(sunday.minusDays(2))).as("Good Friday").isFalse();
    assertThat(germany.isOne(sunday.plusDays(39))).as("Ascension").isFalse();
    assertThat(germany.isOne(sunday.plusDays(50))).as("Whit Monday").isFalse();
    assertThat(germany.isOne(sunday.plusDays(60))).as("not in all states").isTrue();
  }

  /** 261 weekdays; eight Polish and seven German holidays fall on one. */
  @Test
  void a_year_has_as_many_working_days_as_its_calendar_says() {
    assertThat(workingDays("PL", 2026)).isEqualTo(253);
    assertThat(workingDays("DE", 2026)).isEqualTo(254);
  }

  private static long workingDays(String country, int year) {
    WorkingDays days = WorkingDays.of(country);
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(days::isOne)
        .count();
  }
}

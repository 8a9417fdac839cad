package app.kontor.ordering.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For which day goods can be promised, by what is there and what is to come. */
class PromiseTermsTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

  @ParameterizedTest
  @CsvSource({
    // complete, lead, transit, replenish, expected, requested, promised
    "true, 1, 1, 0, , , 2026-12-01",
    "true, 0, 0, 0, , , 2026-11-27",
    "true, 2, 3, 9, 2026-12-20, , 2026-12-04",
    "true, 1, 1, 0, , 2026-12-22, 2026-12-22",
    // Christmas Eve is a day off in Poland: nothing is brought before Monday
    "true, 1, 1, 0, , 2026-12-24, 2026-12-28",
    "true, 1, 1, 0, , 2026-11-28, 2026-12-01",
    "false, 1, 1, 0, 2026-12-09, , 2026-12-11",
    "false, 1, 1, 9, 2026-12-09, , 2026-12-11",
    "false, 1, 1, 0, 2026-11-27, , 2026-12-01",
    "false, 1, 1, 0, 2026-11-26, , ",
    "false, 1, 1, 0, , , ",
    "false, 1, 1, 0, , 2026-12-24, ",
    "false, 1, 1, 5, , , 2026-12-08",
    "false, 1, 1, 5, 2026-11-26, , 2026-12-08"
  })
  void goods_are_promised_for_when_they_can_be_there_and_not_before_they_are_wanted(
      boolean complete,
      int lead,
      int transit,
      int replenish,
      @Nullable LocalDate expected,
      @Nullable LocalDate requested,
      @Nullable LocalDate promised) {
    PromiseTerms terms =
        new PromiseTerms(WorkingDays.of("PL"), FRIDAY, lead, transit, replenish, requested);
    assertThat(terms.date(complete, expected).orElse(null)).isEqualTo(promised);
  }
}

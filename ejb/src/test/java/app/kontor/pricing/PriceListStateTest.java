package app.kontor.pricing;

import static app.kontor.pricing.PriceListState.ENDED;
import static app.kontor.pricing.PriceListState.FUTURE;
import static app.kontor.pricing.PriceListState.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceListStateTest {

  @ParameterizedTest
  @CsvSource({
    // day, first, last
    "2026-11-27, 2026-11-28,           , FUTURE",
    "2026-11-27, 2026-11-27,           , VALID",
    "2026-11-27, 2026-01-01,           , VALID",
    "2026-11-27, 2026-01-01, 2026-11-27, VALID",
    "2026-11-27, 2026-01-01, 2026-11-26, ENDED",
    "2026-11-27, 2026-11-27, 2026-11-27, VALID",
    "2026-11-26, 2026-11-27, 2026-11-27, FUTURE",
    "2026-11-28, 2026-11-27, 2026-11-27, ENDED",
    "2028-02-29, 2028-02-01, 2028-02-29, VALID",
    "2028-03-01, 2028-02-01, 2028-02-29, ENDED",
    "2028-02-29, 2028-03-01,           , FUTURE",
    "2026-12-31, 2027-01-01,           , FUTURE",
    "2027-01-01, 2026-01-01, 2026-12-31, ENDED"
  })
  void first_and_last_day_belong_to_it(
      LocalDate day, LocalDate from, @Nullable LocalDate to, PriceListState state) {
    assertThat(PriceListState.on(day, from, to)).isEqualTo(state);
  }

  @Test
  void from_day_to_day_it_begins_once_and_ends_once() {
    LocalDate from = LocalDate.of(2028, 2, 27);
    LocalDate to = LocalDate.of(2028, 3, 2);
    assertThat(
            from.minusDays(2)
                .datesUntil(to.plusDays(3))
                .map(day -> PriceListState.on(day, from, to))
                .toList())
        .containsExactly(FUTURE, FUTURE, VALID, VALID, VALID, VALID, VALID, ENDED, ENDED);
  }
}

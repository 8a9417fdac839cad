package app.kontor.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {
  @ParameterizedTest
  @CsvSource({
    "{series}/{yyyy}/{mm}/{n:05},FV/2026/03/00017,2026-03",
    "{yyyy}-{n},2026-17,2026",
    "{series}{yy}{n:03},FV26017,2026",
    "{n:01},17,''",
    "WZ {n},WZ 17,''"
  })
  void a_pattern_fills_its_parts_and_counts_in_its_period(
      String text, String number, String period) {
    NumberPattern pattern = new NumberPattern(text);
    LocalDate date = LocalDate.of(2026, 3, 9);
    assertThat(pattern.format("FV", date, 17)).isEqualTo(number);
    assertThat(pattern.period(date)).isEqualTo(period);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FV/{yyyy}", "{n}{n}", "{n}{day}", "{n", "n}", "{n:5}", "{n:012}"})
  void a_pattern_without_exactly_one_counter_or_with_unknown_parts_is_refused(String text) {
    assertThatThrownBy(() -> new NumberPattern(text)).isInstanceOf(IllegalArgumentException.class);
  }
}

package app.kontor.platform.number.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

  @ParameterizedTest
  @CsvSource({
    "{series}/{yyyy}/{mm}/{n:05},FV/2026/03/00042,2026-03",
    "{series}-{yy}-{n},FV-26-42,2026",
    "{n},42,''"
  })
  void numbers_and_periods_follow_the_pattern(String text, String number, String period) {
    NumberPattern pattern = new NumberPattern(text);
    assertThat(pattern.format("FV", DAY, 42)).isEqualTo(number);
    assertThat(pattern.period(DAY)).isEqualTo(period);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{series}/{yyyy}", "{n}{n}", "{day}/{n}", "{n", "n}", "{n:00}"})
  void a_pattern_without_exactly_one_counter_is_refused(String text) {
    assertThatThrownBy(() -> new NumberPattern(text)).isInstanceOf(IllegalArgumentException.class);
  }
}

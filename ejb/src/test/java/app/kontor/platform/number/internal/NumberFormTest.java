package app.kontor.platform.number.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which patterns are taken: what they may bring, and with what they meet. */
class NumberFormTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource({
    "'',REQUIRED",
    "{series}/{yyyy},PATTERN_COUNTER",
    "{n}/{n:05},PATTERN_COUNTER",
    "{series}/{day}/{n},PATTERN_UNKNOWN",
    "{series}/{n:12},PATTERN_UNKNOWN",
    "{series} {n},PATTERN_UNKNOWN",
    "FV?{n},PATTERN_UNKNOWN",
    "{series}/{mm}/{n},PATTERN_REPEATS"
  })
  void what_is_wrong_with_a_pattern_is_said(String text, String code) {
    assertThatThrownBy(() -> NumberPattern.entered("pattern", text))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.field()).isEqualTo("pattern");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "{series}/{yyyy}/{n},FV,{series}/{yyyy}/{n},PF,false",
    "{yyyy}/{n},FV,{yyyy}/{n},PF,true",
    "{yyyy}/{n},FV,{yyyy}-{n:05},PF,true",
    "F{n},FV,f{n:03},PF,true",
    "{n},FV,{yyyy}{mm}{n},PF,true",
    "{n}A,FV,{n}B,PF,false",
    "1{n},FV,2{n},PF,false",
    "{n:09},FV,{yy}{n:01},PF,true",
    "PF{yyyy}{n},FV,{series}/{yyyy}/{n},PF,true"
  })
  void series_that_could_bring_the_same_number_meet(
      String one, String series, String two, String other, boolean meet) {
    NumberPattern a = new NumberPattern(one);
    NumberPattern b = new NumberPattern(two);
    assertThat(a.meets(series, b, other)).isEqualTo(meet);
    assertThat(b.meets(other, a, series)).isEqualTo(meet);
  }

  @ParameterizedTest
  @CsvSource({
    "{series}/{yyyy}/{mm}/{n:05},FV/2026/11/00042,false,'drawn'",
    "{series}/{yyyy}/{mm}/{n:05},FV/2026/11/00043,true,'above the counter'",
    "{series}/{yyyy}/{mm}/{n:05},FV/2026/10/00999,false,'the month is over'",
    "{series}/{yyyy}/{mm}/{n:05},FV/2026/13/00999,false,'no month'",
    "{series}/{yyyy}/{mm}/{n:05},FV/2027/01/00001,true,'a month to come'",
    "{series}/{yyyy}/{n},FV/2026/8,true,'of a year whose counter has not begun'",
    "{series}/{yyyy}/{n},FV/2025/8,false,'the year is over'",
    "{series}-{yy}-{n},FV-26-8,true,'two digits of the year'",
    "{series}-{yy}-{n},FV-25-8,false,'the year is over'",
    "{n},7,false,'drawn'",
    "{n},8,true,'above the counter'",
    "{n},99999999999999999999999,true,'larger than any counter'",
    "{n},FV/8,false,'another form'",
    "A.{n},AB8,false,'a point is a point'"
  })
  void a_number_may_come_if_its_period_is_not_over_and_its_counter_not_drawn(
      String pattern, String number, boolean mayCome, String why) {
    assertThat(
            new NumberPattern(pattern).mayBring("FV", number, DAY, Map.of("2026-11", 42L, "", 7L)))
        .as(why)
        .isEqualTo(mayCome);
  }

  @Test
  void the_next_number_of_any_pattern_may_come_and_the_last_may_not() {
    long seed = 20261127;
    Random random = new Random(seed);
    String[] parts = {"{series}", "/", "-", "X", "7", "{yyyy}", "{mm}{yyyy}", "{yy}", "{n:03}"};
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(4); k > 0; k--) {
        text.append(parts[random.nextInt(parts.length - 1)]);
      }
      NumberPattern pattern = new NumberPattern(text + (random.nextBoolean() ? "{n}" : "{n:04}"));
      LocalDate day = DAY.plusDays(random.nextInt(900));
      long last = random.nextInt(20_000);
      Map<String, Long> counters = Map.of(pattern.period(day), last);
      String about = "seed " + seed + " " + pattern + " " + day + " " + last;
      assertThat(pattern.mayBring("FV", pattern.format("FV", day, last + 1), DAY, counters))
          .as(about)
          .isTrue();
      assertThat(pattern.mayBring("FV", pattern.format("FV", day, last), DAY, counters))
          .as(about)
          .isFalse();
      assertThat(pattern.meets("FV", pattern, "FV")).as(about).isTrue();
    }
  }
}

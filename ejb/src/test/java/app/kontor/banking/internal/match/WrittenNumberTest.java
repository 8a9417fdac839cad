package app.kontor.banking.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.match.RemittanceText.Number;
import app.kontor.banking.internal.match.RemittanceText.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Year, month and sequence of a written number; {@code ~} stands for a blank between groups. */
class WrittenNumberTest {
  private static final Pattern GROUP = Pattern.compile("([^\\d]?)(\\d+)");

  @ParameterizedTest
  @CsvSource({
    "2026/11/00042, YMS",
    "00042/11/2026, SMY",
    "2026/00042, YS",
    "42/2026, SY",
    "2026~11~42, YMS",
    "42~11~2026, SMY",
    "42/11/26, SMY",
    "26/11/00042, YMS",
    "142/26, SY",
    "42/26, SS",
    "42~26, SS",
    "142~26, SS",
    "11/00042, MS",
    "11/042, MS",
    "11/42, SS",
    "42/11, SM",
    "42/1, SS",
    "42/01, SM",
    "42-11, SS",
    "42/13, SS",
    "42/00, SS",
    "2026/13/42, YSS",
    "2026/2027, YS",
    "2014/420, SS",
    "2050/420, SS",
    "2015/42, YS",
    "2049/42, YS",
    "2026, Y",
    "42, S",
    "1/2/3/4, SSSS",
    "7/42/11/2026, SSMY"
  })
  void a_period_is_told_from_the_sequence_by_where_it_stands(String written, String roles) {
    assertThat(roles(groups(written))).isEqualTo(roles);
  }

  @ParameterizedTest
  @CsvSource({
    "2026, false",
    "2026/11, false",
    "2026/11/42, true",
    "2026/42, true",
    "2026/13, true",
    "42/2026, true",
    "42/11, false",
    "42, false",
    "42/11/26, true"
  })
  void a_number_is_complete_with_year_and_sequence_unless_a_month_may_still_be_meant(
      String written, boolean complete) {
    assertThat(WrittenNumber.isComplete(groups(written))).isEqualTo(complete);
  }

  @ParameterizedTest
  @CsvSource({
    "20261120, true, false, true",
    "20261120, false, true, true",
    "20261120, false, false, false",
    "20112026, true, false, true",
    "20261131, true, false, false",
    "20260229, true, false, false",
    "20280229, true, false, true",
    "21000229, true, false, false",
    "201126, true, false, false",
    "201126, false, true, true",
    "261120, false, true, true",
    "321326, false, true, false",
    "20/11/2026, true, false, true",
    "2026/11/20, true, false, true",
    "20/11/26, true, false, true",
    "20/11/2026, false, false, false",
    "20/11/2026, false, true, true",
    "31/04/2026, true, true, false",
    "29/02/2026, true, true, false",
    "29/02/2028, true, false, true",
    "100/11/2026, true, true, false",
    "20/011/2026, true, true, false",
    "20/11/1999, true, true, false",
    "20/11, false, true, true",
    "20/11, true, false, false",
    "11/2026, false, true, true",
    "142/2026, false, true, false",
    "42, true, true, false",
    "1/2/3/4, true, true, false"
  })
  void a_day_is_no_number_where_nothing_names_a_document_or_a_word_says_day(
      String written, boolean unnamed, boolean said, boolean date) {
    assertThat(WrittenNumber.isDate(groups(written), unnamed, said)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yyyyMMdd", "ddMMyyyy", "dd/MM/yyyy", "yyyy/MM/dd", "dd/MM/yy", "d/M/yyyy"})
  void every_day_of_a_leap_year_is_a_day(String pattern) {
    java.time.format.DateTimeFormatter format =
        java.time.format.DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    LocalDate.of(2028, 1, 1)
        .datesUntil(LocalDate.of(2029, 1, 1))
        .forEach(
            day ->
                assertThat(WrittenNumber.isDate(groups(format.format(day)), true, false))
                    .as(format.format(day))
                    .isTrue());
  }

  @Test
  void numbers_implied_between_a_month_and_a_year_fall_away() {
    List<WrittenNumber.Group> groups = new ArrayList<>(groups("26-11-14"));
    groups.add(2, implied("12"));
    groups.add(3, implied("13"));

    assertThat(roles(groups)).isEqualTo("YMS");
  }

  @Test
  void numbers_implied_between_two_sequences_stay() {
    List<WrittenNumber.Group> groups = new ArrayList<>(groups("10-12/2026"));
    groups.add(1, implied("11"));

    assertThat(roles(groups)).isEqualTo("SSSY");
    assertThat(WrittenNumber.isDate(groups, true, true)).isFalse();
  }

  @Test
  void numbers_implied_before_the_first_stay() {
    List<WrittenNumber.Group> groups = new ArrayList<>(groups("104/2026"));
    groups.add(0, implied("103"));

    assertThat(roles(groups)).isEqualTo("SSY");
  }

  @Test
  void a_day_with_dashes_is_a_day_though_a_range_could_be_read_into_it() {
    List<WrittenNumber.Group> groups = new ArrayList<>(groups("05-11-26"));
    groups.add(1, implied("6"));
    groups.add(3, implied("12"));

    assertThat(WrittenNumber.isDate(groups, true, false)).isTrue();
    assertThat(roles(groups)).isEqualTo("SMY");
  }

  private static WrittenNumber.Group implied(String digits) {
    return new WrittenNumber.Group(digits, "", true, -1, -1);
  }

  private static List<WrittenNumber.Group> groups(String written) {
    List<WrittenNumber.Group> groups = new ArrayList<>();
    Matcher matcher = GROUP.matcher(written);
    while (matcher.find()) {
      String tie = matcher.group(1).replace("~", "");
      groups.add(
          new WrittenNumber.Group(matcher.group(2), tie, false, matcher.start(2), matcher.end(2)));
    }
    return groups;
  }

  private static String roles(List<WrittenNumber.Group> groups) {
    return WrittenNumber.of(groups, 0).stream()
        .map(Number::role)
        .map(role -> role == Role.YEAR ? "Y" : role == Role.MONTH ? "M" : "S")
        .collect(Collectors.joining());
  }
}

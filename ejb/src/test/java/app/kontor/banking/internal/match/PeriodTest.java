package app.kontor.banking.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.match.NumberParts.Kind;
import app.kontor.banking.internal.match.RemittanceText.Number;
import app.kontor.banking.internal.match.RemittanceText.Run;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the year and month written with a number are those of ours. */
class PeriodTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026/11/42 | FV/2026/11/00042 | SAME
          42/11/2026 | FV/2026/11/00042 | SAME
          42/11/26   | FV/2026/11/00042 | SAME
          42/2026    | FV/2026/11/00042 | UNSAID
          11/042     | FV/2026/11/00042 | UNSAID
          42         | FV/2026/11/00042 | UNSAID
          2025/11/42 | FV/2026/11/00042 | OTHER
          42/11/25   | FV/2026/11/00042 | OTHER
          2026/10/42 | FV/2026/11/00042 | OTHER
          42/2025    | FV/2026/11/00042 | OTHER
          10/042     | FV/2026/11/00042 | OTHER
          2026/42    | FV/2026/00042    | SAME
          42/2026    | FV/2026/00042    | SAME
          2026/11/42 | FV/2026/00042    | SAME
          2025/42    | FV/2026/00042    | OTHER
          42         | FV/2026/00042    | UNSAID
          2026/11/42 | FV-00042         | UNSAID
          42         | FV-00042         | UNSAID
          """)
  void a_number_of_ours_is_of_the_period_that_is_written(String written, String ours, Period is) {
    assertThat(of("FV " + written, "42", ours)).isEqualTo(is);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          12, 13, 14/2026          ; 12 ; FV/2026/00012    ; SAME
          12, 13, 14/2026          ; 12 ; FV/2025/00012    ; OTHER
          12, 13, 14/11/2026       ; 12 ; FV/2026/11/00012 ; SAME
          12/2025, 13, 14/2026     ; 12 ; FV/2025/00012    ; SAME
          12/2025, 13, 14/2026     ; 12 ; FV/2026/00012    ; OTHER
          12/2025, 13, 14/2026     ; 13 ; FV/2026/00013    ; SAME
          12/2025, 13, 14/2026     ; 13 ; FV/2025/00013    ; SAME
          12/10/2026, 13/11/2026   ; 12 ; FV/2026/11/00012 ; OTHER
          12/10/2026, 13/11/2026   ; 13 ; FV/2026/11/00013 ; SAME
          """)
  void in_a_list_the_others_say_the_period_where_a_number_itself_does_not(
      String written, String digits, String ours, Period is) {
    assertThat(of("FV " + written, digits, ours)).isEqualTo(is);
  }

  private static Period of(String text, String digits, String ours) {
    Run run = RemittanceText.runs(text).get(0);
    Number self =
        run.numbers().stream()
            .filter(Number::isSequence)
            .filter(number -> number.digits().replaceFirst("^0+", "").equals(digits))
            .findFirst()
            .orElseThrow();
    List<NumberParts> parts = NumberParts.of(ours, Kind.INVOICE);
    return Period.of(run, self, parts.get(0));
  }
}

package app.kontor.banking.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.banking.internal.match.NumberParts.Kind;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own numbers taken apart, whatever pattern the seller chose for them. */
class NumberPartsTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          FV/26/11/00042,    2026, 2026, 11, 42
          FV/42/11/26,       2026, 2026, 11, 42
          FV/26/11/42,       2026, 2026, 11, 42
          FV/11/26/42,       2026, 2026, 11, 42
          FV/00042/26,       2026, 2026, -,  42
          FV/7/26,           2026, 2026, -,  7
          FV/26/7,           2026, 2026, -,  7
          FV26/00042,        2026, 2026, -,  42
          ZA/25/12/00042,    2026, 2025, 12, 42
          ZA/24/12/00042,    2026, -,    12, 42
          FV/25/12/00042,    2026, -,    12, 42
          FV/26/11/25,       2026, 2026, 11, 25
          FV/26/11/00026,    2026, 2026, 11, 26
          FV/24/11/00042,    2026, -,    11, 42
          FV/27/11/00042,    2026, -,    11, 42
          FV/2026/11/26,     2026, 2026, 11, 26
          FV/2025/26,        2026, 2025, -,  26
          FV-26,             2026, -,    -,  26
          26,                2026, -,    -,  26
          """)
  void a_year_of_two_digits_is_known_by_the_year_of_issue(
      String number, int issued, @Nullable Integer year, @Nullable Integer month, long sequence) {
    Kind kind = number.startsWith("ZA") ? Kind.ORDER : Kind.INVOICE;
    List<NumberParts> parts = NumberParts.of(number, kind, issued);

    assertThat(parts).hasSize(1);
    assertThat(parts.get(0).year()).isEqualTo(optional(year));
    assertThat(parts.get(0).month()).isEqualTo(optional(month));
    assertThat(parts.get(0).sequence()).isEqualTo(sequence);
  }

  @ParameterizedTest
  @CsvSource({"FV/26/11/00042, 42", "FV/42/11/26, 26", "FV/00042/26, 26"})
  void without_a_year_of_issue_two_digits_are_no_year(String number, long sequence) {
    NumberParts parts = NumberParts.of(number, Kind.INVOICE).get(0);

    assertThat(parts.year()).isEmpty();
    assertThat(parts.sequence()).isEqualTo(sequence);
  }

  private static OptionalInt optional(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}

package app.kontor.einvoice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KsefNumberTest {
  /** Numbers of the published receipt and of the published description of the interface. */
  @ParameterizedTest
  @ValueSource(
      strings = {"5265877635-20250916-0200A0D6723E-C2", "5265877635-20250626-010080DD2B5E-26"})
  void published_numbers_have_the_check_sum(String number) {
    assertThat(KsefNumber.read(" " + number.toLowerCase(java.util.Locale.ROOT) + "\n"))
        .contains(new KsefNumber(number));
  }

  @Test
  void each_other_digit_is_noticed() {
    String right = "5265877635-20250916-0200A0D6723E-C2";
    for (int i = 0; i < right.length(); i++) {
      for (char other : "0123456789ABCDEF".toCharArray()) {
        if (right.charAt(i) != '-' && right.charAt(i) != other) {
          String wrong = right.substring(0, i) + other + right.substring(i + 1);
          assertThat(KsefNumber.read(wrong)).as(wrong).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "5265877635-20250916-0200A0D6723E",
        "5265877635-20251316-0200A0D6723E-C2"
      })
  void anything_else_is_none(String text) {
    assertThat(KsefNumber.read(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new KsefNumber(text));
  }
}

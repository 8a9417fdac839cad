package app.kontor.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {
  /** Examples of the GS1 General Specifications and of goods on shelves. */
  @ParameterizedTest
  @CsvSource({
    "96385074, 96385074",
    "036000291452, 036000291452",
    "5901234123457, 5901234123457",
    "590-1234-123457, 5901234123457",
    "' 590 1234 123457 ', 5901234123457",
    "10614141000415, 10614141000415",
    "05901234123457, 5901234123457"
  })
  void eight_twelve_thirteen_and_fourteen_digits_are_read_in_any_spelling(
      String typed, String kept) {
    assertThat(Gtin.read(typed)).contains(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5901234123458",
        "96385073",
        "036000291453",
        "10614141000416",
        "590123412345",
        "590123412345X",
        "5901234123457 1",
        "４５６７８９０１２３４５６",
        "123456789",
        "12345678901"
      })
  void a_wrong_digit_or_another_length_is_none(String typed) {
    assertThat(Gtin.read(typed)).isEmpty();
  }

  /** Whichever digit is misread, the last one tells. */
  @ParameterizedTest
  @ValueSource(strings = {"96385074", "036000291452", "5901234123457", "10614141000415"})
  void one_wrong_digit_is_always_noticed(String right) {
    for (int place = 0; place < right.length(); place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String typed = right.substring(0, place) + digit + right.substring(place + 1);
        assertThat(Gtin.read(typed).isPresent()).isEqualTo(typed.equals(right));
      }
    }
  }
}

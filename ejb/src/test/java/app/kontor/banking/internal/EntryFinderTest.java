package app.kontor.banking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryFinderTest {
  @ParameterizedTest
  @CsvSource({
    "'1 234,56', 1234.56",
    "'1.234,56', 1234.56",
    "'1,234.56', 1234.56",
    "1234.56, 1234.56",
    "-7.00, -7.00",
    "1\u00a0000\u00a0000.05, 1000000.05"
  })
  void an_amount_is_read_however_its_thousands_are_written(String typed, String amount) {
    assertThat(EntryFinder.amount(typed)).isEqualByComparingTo(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234", "1.5", "12,345", "ZA/2026/11/00042", "1 2 3.00x", ""})
  void what_has_no_two_decimals_is_no_amount(String typed) {
    assertThat(EntryFinder.amount(typed)).isNull();
  }
}

package app.kontor.party.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerFinderTest {
  @ParameterizedTest
  @CsvSource({
    "+48 600 100 200, 600100200",
    "0048600100200, 600100200",
    "600 1002, 6001002",
    "(030) 123-45.67, 301234567",
    "123, ''",
    "K-10001, ''",
    "metalux, ''"
  })
  void a_telephone_number_is_the_same_with_and_without_its_country(String typed, String digits) {
    assertThat(CustomerFinder.phone(typed)).isEqualTo(digits);
  }
}

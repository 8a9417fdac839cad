package app.kontor.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

  /** Examples of the SWIFT registry. */
  @ParameterizedTest
  @CsvSource({
    "DE, 370400440532013000, DE89370400440532013000",
    "PL, 109010140000071219812874, PL61109010140000071219812874",
    "GB, WEST12345698765432, GB82WEST12345698765432",
    "NO, 86011117947, NO9386011117947",
    "MT, MALT011000012345MTLCAST001S, MT84MALT011000012345MTLCAST001S"
  })
  void an_account_gets_the_check_digits_of_its_country(
      String country, String account, String expected) {
    assertThat(Iban.of(country, account)).isEqualTo(expected);
    assertThat(Iban.isValid(expected)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "DE88370400440532013000",
        "DE8937040044053201300",
        "DE893704004405320130000",
        "de89370400440532013000",
        "DE89 3704 0044 0532 0130 00",
        "DEA9370400440532013000"
      })
  void what_only_looks_like_one_is_none(String text) {
    assertThat(Iban.isValid(text)).isFalse();
  }

  @Test
  void a_country_whose_length_is_not_known_is_judged_by_its_check_digits() {
    String number = Iban.of("QA", "DOHB00001234567890ABCDEFG");
    assertThat(Iban.length("QA")).isEqualTo(OptionalInt.empty());
    assertThat(number).isEqualTo("QA58DOHB00001234567890ABCDEFG");
    assertThat(Iban.isValid(number)).isTrue();
    assertThat(Iban.isValid("QA59" + number.substring(4))).isFalse();
  }

  @Test
  void it_is_printed_in_groups_of_four() {
    assertThat(Iban.grouped("NO9386011117947")).isEqualTo("NO93 8601 1117 947");
    assertThat(Iban.grouped("12345678")).isEqualTo("1234 5678");
    assertThat(Iban.grouped("")).isEmpty();
  }
}

package app.kontor.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Account numbers by country: the examples of the SWIFT registry, and what is one sign beside. */
class IbanCountriesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AT611904300234573201",
        "BE68539007547034",
        "BG80BNBG96611020345678",
        "CH9300762011623852957",
        "CY17002001280000001200527600",
        "CZ6508000000192000145399",
        "DE89370400440532013000",
        "DK5000400440116243",
        "EE382200221020145685",
        "ES9121000418450200051332",
        "FI2112345600000785",
        "FR1420041010050500013M02606",
        "GB29NWBK60161331926819",
        "GR1601101250000000012300695",
        "HR1210010051863000160",
        "HU42117730161111101800000000",
        "IE29AIBK93115212345678",
        "IT60X0542811101000000123456",
        "LT121000011101001000",
        "LU280019400644750000",
        "LV80BANK0000435195001",
        "MT84MALT011000012345MTLCAST001S",
        "NL91ABNA0417164300",
        "NO9386011117947",
        "PL61109010140000071219812874",
        "PT50000201231234567890154",
        "RO49AAAA1B31007593840000",
        "SE4550000000058398257466",
        "SI56263300012039086",
        "SK3112000000198742637541",
        "UA213223130000026007233566001"
      })
  void the_registrys_example_is_one_and_has_its_countrys_length(String number) {
    String country = number.substring(0, 2);
    String account = number.substring(4);
    assertThat(Iban.isValid(number)).isTrue();
    assertThat(Iban.length(country)).hasValue(number.length());
    assertThat(Iban.of(country, account)).isEqualTo(number);
    assertThat(Iban.isValid(Iban.of(country, account + "0"))).as("one longer").isFalse();
    assertThat(Iban.isValid(Iban.of(country, account.substring(1)))).as("one shorter").isFalse();
  }

  /** Three pairs of check digits leave the same remainder; only one of each pair is ever given. */
  @Test
  void no_account_has_check_digits_below_02_or_above_98() {
    Random random = new Random(13616);
    int twins = 0;
    for (int round = 0; round < 5_000; round++) {
      String account = digits(random, 18);
      String number = Iban.of("DE", account);
      int check = Integer.parseInt(number.substring(2, 4));
      assertThat(check).as(number).isBetween(2, 98);
      int twin = check > 96 ? check - 97 : check + 97;
      if (twin < 100) {
        twins++;
        assertThat(Iban.isValid("DE%02d%s".formatted(twin, account))).as(number).isFalse();
      }
    }
    assertThat(twins).isPositive();
  }

  @Test
  void an_account_has_one_pair_of_check_digits() {
    Random random = new Random(7064);
    for (int round = 0; round < 50; round++) {
      String account = digits(random, 24);
      int right = 0;
      for (int check = 0; check < 100; check++) {
        right += Iban.isValid("PL%02d%s".formatted(check, account)) ? 1 : 0;
      }
      assertThat(right).as(account).isEqualTo(1);
    }
  }

  @Test
  void a_wrong_sign_and_a_swap_of_neighbours_are_found_wherever_they_are() {
    Random random = new Random(97);
    for (int round = 0; round < 500; round++) {
      String right = Iban.of("PL", digits(random, 24));
      int at = 2 + random.nextInt(right.length() - 3);
      char wrong = (char) ('0' + (right.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
      String changed = right.substring(0, at) + wrong + right.substring(at + 1);
      assertThat(Iban.isValid(changed)).as("%s for %s", changed, right).isFalse();
      if (right.charAt(at) != right.charAt(at + 1)) {
        String swapped =
            right.substring(0, at)
                + right.charAt(at + 1)
                + right.charAt(at)
                + right.substring(at + 2);
        assertThat(Iban.isValid(swapped)).as("%s for %s", swapped, right).isFalse();
      }
    }
  }

  @Test
  void printed_in_groups_it_is_the_same_number_once_the_blanks_are_gone() {
    Random random = new Random(4);
    for (int length = 1; length <= 34; length++) {
      String number = digits(random, length);
      String printed = Iban.grouped(number);
      assertThat(printed.replace(" ", "")).isEqualTo(number);
      assertThat(printed).doesNotStartWith(" ").doesNotEndWith(" ").doesNotContain("  ");
      assertThat(printed.split(" ", -1)).hasSize((length + 3) / 4);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PL61109010140000071219812874, true",
    "XX00AAAAAAAAAA, true",
    "XX00AAAAAAAAA, false",
    "XX001234567890123456789012345678AB, true",
    "XX001234567890123456789012345678ABC, false",
    "P161109010140000071219812874, false",
    "PLX1109010140000071219812874, false",
    "PL61-1090-1014-0000, false",
    "PL６１109010140000071219812874, false"
  })
  void a_shape_is_two_letters_two_digits_and_ten_to_thirty_signs(String text, boolean is) {
    assertThat(Iban.isShape(text)).isEqualTo(is);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3704 0044", "37-04", "abc", "ŁÓDŹ"})
  void an_account_of_other_signs_gets_no_check_digits(String account) {
    assertThatThrownBy(() -> Iban.of("DE", account)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String digits(Random random, int length) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < length; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }
}

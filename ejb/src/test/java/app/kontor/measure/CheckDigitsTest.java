package app.kontor.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDigitsTest {
  private static final String DIGITS = "0123456789";
  private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  @ParameterizedTest
  @CsvSource({"794, 44", "539007547034RF, 18", "370400440532013000DE, 89"})
  void modulus_97_as_the_standard_shows_it(String body, String digits) {
    assertThat(CheckDigits.mod97(body)).isEqualTo(digits);
    assertThat(CheckDigits.isMod97(body + digits)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"400638133393, 1", "629104150021, 3", "0034043383644263659, 7"})
  void articles_and_parcels_by_gs1(String body, char digit) {
    assertThat(CheckDigits.gs1(body)).isEqualTo(digit);
  }

  @ParameterizedTest
  @CsvSource({"13669597, 6", "12345678, 8", "81198210, 4"})
  void modulus_11_10_of_german_taxpayers(String body, char digit) {
    assertThat(CheckDigits.mod11And10(body)).isEqualTo(digit);
  }

  @Test
  void modulus_37_36_of_a_parcel() {
    assertThat(CheckDigits.mod37And36("008182709980000020033350276")).isEqualTo('C');
  }

  @Test
  void weights_begin_anew_for_modulus_10_and_end_for_modulus_11() {
    assertThat(CheckDigits.mod10("20129845227", 4, 9)).isEqualTo('7');
    assertThat(CheckDigits.mod11("5260001246", 6, 5, 7, 2, 3, 4, 5, 6, 7)).isEqualTo(6);
  }

  @Test
  void other_characters_have_no_check_digits() {
    assertThatThrownBy(() -> CheckDigits.mod97("12-34"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("12-34");
    assertThat(CheckDigits.isMod97("79 444")).isFalse();
  }

  /** The same remainder, but no body gets these digits: one wrong digit would pass unseen. */
  @ParameterizedTest
  @CsvSource({"98, 01", "97, 00", "02, 99"})
  void each_body_has_one_pair_of_digits(String digits, String twin) {
    int found = 0;
    for (int number = 1_000; number < 3_000; number++) {
      String body = String.valueOf(number);
      if (CheckDigits.mod97(body).equals(digits)) {
        found++;
        assertThat(CheckDigits.isMod97(body + digits)).as(body).isTrue();
        assertThat(CheckDigits.isMod97(body + twin)).as(body).isFalse();
      }
    }
    assertThat(found).isPositive();
  }

  @Test
  void check_digits_alone_belong_to_nothing() {
    assertThat(CheckDigits.isMod97("")).isFalse();
    assertThat(CheckDigits.isMod97("1")).isFalse();
    assertThat(CheckDigits.isMod97("01")).isFalse();
    assertThat(CheckDigits.isMod97("98")).isFalse();
  }

  @Test
  void every_wrong_digit_and_every_swap_is_found_by_modulus_97() {
    Random random = new Random(97);
    for (int i = 0; i < 2_000; i++) {
      String body = body(random, DIGITS, 4 + random.nextInt(20));
      String right = body + CheckDigits.mod97(body);
      assertThat(CheckDigits.isMod97(right)).as(right).isTrue();
      int at = random.nextInt(body.length() - 1);
      String wrong = changed(random, DIGITS, right, at);
      assertThat(CheckDigits.isMod97(wrong)).as(right + " " + wrong).isFalse();
      String swapped = swapped(right, at);
      assertThat(CheckDigits.isMod97(swapped)).as(swapped).isEqualTo(swapped.equals(right));
    }
  }

  @Test
  void every_wrong_character_changes_the_check_digit_of_the_other_systems() {
    findsWrongCharacters(DIGITS, body -> "" + CheckDigits.gs1(body));
    findsWrongCharacters(DIGITS, body -> "" + CheckDigits.mod11And10(body));
    findsWrongCharacters(CHARACTERS, body -> "" + CheckDigits.mod37And36(body));
  }

  private static void findsWrongCharacters(String characters, UnaryOperator<String> check) {
    Random random = new Random(7064);
    for (int i = 0; i < 1_000; i++) {
      String body = body(random, characters, 8 + random.nextInt(20));
      String wrong = changed(random, characters, body, random.nextInt(body.length()));
      assertThat(check.apply(wrong)).as(body + " " + wrong).isNotEqualTo(check.apply(body));
    }
  }

  private static String body(Random random, String characters, int length) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < length; i++) {
      body.append(characters.charAt(random.nextInt(characters.length())));
    }
    return body.toString();
  }

  private static String changed(Random random, String characters, String text, int at) {
    int other = 1 + random.nextInt(characters.length() - 1);
    int value = (characters.indexOf(text.charAt(at)) + other) % characters.length();
    return text.substring(0, at) + characters.charAt(value) + text.substring(at + 1);
  }

  private static String swapped(String text, int at) {
    return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
  }
}

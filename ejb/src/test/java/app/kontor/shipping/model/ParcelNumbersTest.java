package app.kontor.shipping.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.shipping.CheckRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParcelNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00259007738997744427",
        "00259007738703874264",
        "00259007738539428532",
        "00559007730113934232",
        "00259007738646886331",
        "00259007733174854852",
        "00259007731931157918",
        "00259007730771664228"
      })
  void real_numbers_of_poczta_polska_hold(String number) {
    assertThat(ParcelNumbers.holds(CheckRule.POCZTA_POLSKA, number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"00359007738057873511", "00359007738913296666"})
  void invented_numbers_of_poczta_polska_do_not_hold(String number) {
    assertThat(ParcelNumbers.holds(CheckRule.POCZTA_POLSKA, number)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "00340433836442636597, true",
    "00340434161094042557, true",
    "00340434161094042558, false",
    "3318810025, true",
    "8487135506, true",
    "1099255990, true",
    "3821724944, true",
    "3318810010, false",
    "201298452277, true",
    "201298452278, false",
    "11898773104, true",
    "90013251786, true",
    "27346126347, true",
    "JJD1410302937991, true"
  })
  void dhl_numbers_follow_the_rule_of_their_length(String number, boolean expected) {
    assertThat(ParcelNumbers.holds(CheckRule.DHL, number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"RB123456785GB, true", "RB123456786US, false"})
  void international_letters_follow_s10(String number, boolean expected) {
    assertThat(ParcelNumbers.holds(CheckRule.S10, number)).isEqualTo(expected);
    assertThat(ParcelNumbers.holds(CheckRule.POCZTA_POLSKA, number)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"008182709980000020033350276C, true", "008182709980000020033350276D, false"})
  void dpd_numbers_follow_iso_7064(String number, boolean expected) {
    assertThat(ParcelNumbers.holds(CheckRule.DPD, number)).isEqualTo(expected);
  }

  @Test
  void an_appended_check_digit_holds() {
    assertThat(ParcelNumbers.append(CheckRule.GS1, "0034043383644263659"))
        .isEqualTo("00340433836442636597");
    assertThat(ParcelNumbers.append(CheckRule.DHL, "331881002")).isEqualTo("3318810025");
    assertThat(ParcelNumbers.append(CheckRule.NONE, "1189877310")).isEqualTo("1189877310");
    assertThatThrownBy(() -> ParcelNumbers.append(CheckRule.S10, "RB12345678"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void every_single_wrong_digit_is_found_by_gs1() {
    String number = "00259007738997744427";
    for (int i = 0; i < number.length(); i++) {
      char wrong = (char) ('0' + (number.charAt(i) - '0' + 1) % 10);
      String typed = number.substring(0, i) + wrong + number.substring(i + 1);
      assertThat(ParcelNumbers.holds(CheckRule.GS1, typed)).as(typed).isFalse();
    }
  }
}

package app.kontor.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditorReferenceTest {

  /** The example printed in ISO 11649 explanations: 539007547034. */
  @Test
  void the_standards_example_gets_check_digits_18() {
    assertThat(CreditorReference.ofDocument("539007547034").value()).isEqualTo("RF18539007547034");
  }

  @Test
  void pro_forma_and_invoice_of_the_same_count_have_different_references() {
    assertThat(CreditorReference.ofDocument("PF/2026/11/00042"))
        .isNotEqualTo(CreditorReference.ofDocument("FV/2026/11/00042"));
  }

  @Test
  void every_single_wrong_character_is_found() {
    String good = CreditorReference.ofDocument("PF/2026/11/00042").value();
    for (int i = 4; i < good.length(); i++) {
      char wrong = good.charAt(i) == '7' ? '8' : '7';
      String bad = good.substring(0, i) + wrong + good.substring(i + 1);
      assertThat(CreditorReference.isValid(bad)).as(bad).isFalse();
    }
  }

  @Test
  void every_swap_of_neighbours_is_found() {
    String good = CreditorReference.ofDocument("PF/2026/11/01234").value();
    for (int i = 4; i + 1 < good.length(); i++) {
      if (good.charAt(i) != good.charAt(i + 1)) {
        String bad =
            good.substring(0, i) + good.charAt(i + 1) + good.charAt(i) + good.substring(i + 2);
        assertThat(CreditorReference.isValid(bad)).as(bad).isFalse();
      }
    }
  }

  @Test
  void a_long_number_keeps_its_last_21_characters() {
    CreditorReference reference = CreditorReference.ofDocument("VERYLONGSERIES/2026/11/0000000042");
    assertThat(reference.value()).hasSize(25).endsWith("2026110000000042");
  }

  @Test
  void it_is_printed_in_groups_of_four() {
    assertThat(new CreditorReference("RF18539007547034").printed())
        .isEqualTo("RF18 5390 0754 7034");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "RF", "RF18", "RF19539007547034", "rf18539007547034", "RF1853900754703/"})
  void anything_else_is_refused(String text) {
    assertThatThrownBy(() -> new CreditorReference(text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RF18539007547034", "RF712348231", "RF45G72UUR"})
  void references_with_right_check_digits_are_found_in_any_text(String reference) {
    assertThat(CreditorReference.isValid(reference)).isTrue();
    assertThat(CreditorReference.in("ZAPLATA" + reference)).contains(reference);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RF19539007547034",
        "RF18",
        "XX18539007547034",
        "RF18539007547034539007547034",
        "RF18-539007547034"
      })
  void what_only_looks_like_a_reference_is_none(String text) {
    assertThat(CreditorReference.isValid(text)).isFalse();
  }

  @Test
  void any_one_digit_wrong_makes_a_reference_wrong() {
    String right = "RF18539007547034";
    for (int at = 2; at < right.length(); at++) {
      for (char c = '0'; c <= '9'; c++) {
        String changed = right.substring(0, at) + c + right.substring(at + 1);
        assertThat(CreditorReference.isValid(changed)).as(changed).isEqualTo(changed.equals(right));
      }
    }
  }

  @Test
  void of_references_one_within_the_other_the_longer_comes_first() {
    List<String> found = CreditorReference.in("RF18539007547034");
    assertThat(found).first().isEqualTo("RF18539007547034");
  }

  @Test
  void the_reference_of_any_number_is_valid_and_found_between_words() {
    Random random = new Random(11649);
    for (int i = 0; i < 2_000; i++) {
      String number =
          "FV/%d/%02d/%05d"
              .formatted(
                  2020 + random.nextInt(20), 1 + random.nextInt(12), random.nextInt(100_000));
      String reference = CreditorReference.ofDocument(number).value();
      assertThat(CreditorReference.isValid(reference)).as(number).isTrue();
      assertThat(CreditorReference.in("ZA" + reference + "DZIEKUJE"))
          .as(number)
          .contains(reference);
    }
  }
}

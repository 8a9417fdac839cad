package app.kontor.billing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.billing.DocumentNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditorReferenceTest {

  /** The example printed in ISO 11649 explanations: 539007547034. */
  @Test
  void the_standards_example_gets_check_digits_18() {
    assertThat(CreditorReference.ofDocument(new DocumentNumber("539007547034")).value())
        .isEqualTo("RF18539007547034");
  }

  @Test
  void pro_forma_and_invoice_of_the_same_count_have_different_references() {
    assertThat(CreditorReference.ofDocument(new DocumentNumber("PF/2026/11/00042")))
        .isNotEqualTo(CreditorReference.ofDocument(new DocumentNumber("FV/2026/11/00042")));
  }

  @Test
  void every_single_wrong_character_is_found() {
    String good = CreditorReference.ofDocument(new DocumentNumber("PF/2026/11/00042")).value();
    for (int i = 4; i < good.length(); i++) {
      char wrong = good.charAt(i) == '7' ? '8' : '7';
      String bad = good.substring(0, i) + wrong + good.substring(i + 1);
      assertThat(CreditorReference.isValid(bad)).as(bad).isFalse();
    }
  }

  @Test
  void every_swap_of_neighbours_is_found() {
    String good = CreditorReference.ofDocument(new DocumentNumber("PF/2026/11/01234")).value();
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
    CreditorReference reference =
        CreditorReference.ofDocument(new DocumentNumber("VERYLONGSERIES/2026/11/0000000042"));
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
}

package app.kontor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.party.VatId;
import org.junit.jupiter.api.Test;

class MadeUpNumbersTest {
  @Test
  void an_ean_gets_its_known_check_digit() {
    assertThat(MadeUpNumbers.ean(400_638_133_393L)).isEqualTo("4006381333931");
  }

  @Test
  void a_tax_number_begins_with_what_was_given_and_has_ten_digits() {
    assertThat(MadeUpNumbers.nip(898_210_445)).matches("\\d{10}");
  }

  @Test
  void tax_numbers_are_those_of_a_taxpayer() {
    for (int digits = 777_000_000; digits < 777_000_100; digits++) {
      assertThat(VatId.isNip(MadeUpNumbers.nip(digits))).as("%d", digits).isTrue();
    }
    assertThat(MadeUpNumbers.germanVatId(13_669_597)).isEqualTo("DE136695976");
  }
}

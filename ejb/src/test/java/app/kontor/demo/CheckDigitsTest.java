package app.kontor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckDigitsTest {
  @Test
  void a_german_iban_gets_its_known_check_digits() {
    assertThat(CheckDigits.iban("DE", "370400440532013000")).isEqualTo("DE89370400440532013000");
  }

  @Test
  void an_ean_gets_its_known_check_digit() {
    assertThat(CheckDigits.ean(400_638_133_393L)).isEqualTo("4006381333931");
  }

  @Test
  void a_tax_number_begins_with_what_was_given_and_has_ten_digits() {
    assertThat(CheckDigits.nip(898_210_445)).matches("\\d{10}");
  }
}

package app.kontor.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which currency a sign or code stands for; a sign of several stands for each of them. */
class CurrencySignTest {

  @ParameterizedTest
  @CsvSource({
    "€, EUR",
    "eur, EUR",
    "EUR., EUR",
    "zł, PLN",
    "ZŁ, PLN",
    "zł., PLN",
    "pln, PLN",
    "£, GBP",
    "$, USD",
    "$, CAD",
    "$, AUD",
    "¥, JPY",
    "¥, CNY",
    "Kč, CZK",
    "kr, SEK",
    "kr., DKK",
    "Ft, HUF",
    "Fr., CHF",
    "lei, RON",
    "' € ', EUR"
  })
  void a_sign_stands_for_its_currency_in_any_spelling(String sign, String code) {
    assertThat(AmountText.stands(sign, Currency.getInstance(code))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "€, PLN",
    "EUR, PLN",
    "zł, EUR",
    "$, EUR",
    "kr, EUR",
    "¥, USD",
    "EURO, EUR",
    "'', EUR",
    "., EUR",
    "E, EUR"
  })
  void it_stands_for_no_other(String sign, String code) {
    assertThat(AmountText.stands(sign, Currency.getInstance(code))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EUR", "PLN", "JPY", "€", "zł", "ZŁ", "$", "Kč", "kr", "lei"})
  void signs_and_codes_in_capitals_are_words_of_currencies(String word) {
    assertThat(AmountText.isCurrency(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "eur", "Eur", "SKU", "ABC", "EURO", "net", "za"})
  void other_words_are_not(String word) {
    assertThat(AmountText.isCurrency(word)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "12.50 €, EUR, true",
    "12.50 €, PLN, false",
    "12.50, EUR, true",
    "12.50, PLN, true",
    "$ 12.50, CAD, true",
    "$ 12.50, PLN, false",
    "12.50 abc, PLN, false"
  })
  void an_amount_is_of_a_currency_that_is_named_or_of_any_if_none_is(
      String text, String code, boolean is) {
    assertThat(AmountText.of(text).isIn(Currency.getInstance(code))).isEqualTo(is);
  }

  @Test
  void an_unknown_word_beside_a_number_is_a_currency_that_is_not_ours() {
    AmountText amount = AmountText.of("12.50 abc");
    assertThat(amount.namesCurrency()).isTrue();
    assertThat(amount.sign()).isEqualTo("abc");
  }
}

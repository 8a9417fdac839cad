package app.kontor.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'12,50 €' | EUR | 12.5",
        "'€ 12,50' | EUR | 12.5",
        "12,50€ | EUR | 12.5",
        "'12,50\u00a0EUR' | EUR | 12.5",
        "'EUR 12,50' | EUR | 12.5",
        "'eur 12,50' | EUR | 12.5",
        "'1 234,50 zł' | PLN | 1234.5",
        "'1\u00a0234,50\u00a0zł' | PLN | 1234.5",
        "$12.50 | USD | 12.5",
        "'12,50 Kč' | CZK | 12.5",
        "'kr. 12,50' | DKK | 12.5",
        "'-€ 12,50' | EUR | -12.5",
        "'€ -12,50' | EUR | -12.5",
        "'12,50- €' | EUR | -12.5",
        "'12,50 €-' | EUR | -12.5",
        "12,50 | EUR | 12.5"
      })
  void the_sign_stands_before_or_behind(String text, String currency, BigDecimal amount) {
    AmountText read = AmountText.of(text);
    assertThat(read.isIn(Currencies.of(currency))).isTrue();
    assertThat(read.number().only())
        .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(amount));
  }

  @ParameterizedTest
  @CsvSource({"'12,50 €', PLN", "'12,50 USD', EUR", "$5, EUR", "'5 kg', EUR", "'5 kr', EUR"})
  void another_currency_is_not_ours(String text, String currency) {
    assertThat(AmountText.of(text).isIn(Currencies.of(currency))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"€", "EUR", "€ 5 €", "EUR 5 PLN", "5 € 5", "=5 €", "5e3", "x5y"})
  void what_is_no_amount_is_none(String text) {
    AmountText read = AmountText.of(text);
    assertThat(read.number().isNumber() && read.isIn(Currencies.of("EUR"))).isFalse();
  }
}

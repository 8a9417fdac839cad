package app.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings of price files as people write them, with and without a currency. */
class PriceColumnTest {

  @ParameterizedTest
  @CsvSource({
    "Artikelnummer, NUMBER",
    "NUMER TOWARU, NUMBER",
    "  item   number , NUMBER",
    "'Cena_netto', PRICE",
    "Preis für, PER",
    "'Cena za:', PER",
    "Ilość od, FROM",
    "ab Menge, FROM",
    "Währung, CURRENCY",
    "'CURRENCY-CODE', CURRENCY"
  })
  void a_heading_is_known_whatever_its_case_accents_and_signs(String text, PriceColumn column) {
    assertThat(PriceColumn.named(text)).contains(new PriceHeading(column, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "Nettopreis (EUR), EUR",
    "'Cena netto [PLN]', PLN",
    "Price in USD, USD",
    "Cena w PLN, PLN",
    "EUR price, EUR",
    "Preis/€, €",
    "price €, €",
    "net price $, $"
  })
  void a_price_may_have_its_currency_beside_it(String text, String sign) {
    assertThat(PriceColumn.named(text)).contains(new PriceHeading(PriceColumn.PRICE, sign));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "EUR",
        "(PLN)",
        "number EUR",
        "price list",
        "old price",
        "pricez",
        "1",
        "€"
      })
  void other_headings_are_left_alone(String text) {
    assertThat(PriceColumn.named(text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PriceColumn.class)
  void each_column_is_named_by_its_english_word(PriceColumn column) {
    assertThat(PriceColumn.named(column.name()).orElseThrow().column()).isEqualTo(column);
  }

  @Test
  void a_word_that_is_no_currency_makes_no_price_of_a_heading() {
    assertThat(PriceColumn.named("price ABC")).isEmpty();
    assertThat(PriceColumn.named("price (net)")).isEmpty();
  }
}

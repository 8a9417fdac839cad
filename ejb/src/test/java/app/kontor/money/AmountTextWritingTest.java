package app.kontor.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts as other countries and other programs write them. */
class AmountTextWritingTest {
  private static final List<String> LANGUAGES =
      List.of("pl-PL", "de-DE", "de-CH", "en-GB", "en-US", "fr-FR", "cs-CZ", "it-IT", "sv-SE");
  private static final List<String> PLACES = List.of("%s", "%s EUR", "EUR %s", "€%s", "%s\u00a0€");

  @Test
  void what_a_country_writes_is_read_as_the_same_amount_wherever_the_sign_stands() {
    Random random = new Random(20261127);
    for (int round = 0; round < 3_000; round++) {
      BigDecimal amount = BigDecimal.valueOf(random.nextInt(2_000_000_000), 2);
      String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
      String place = PLACES.get(random.nextInt(PLACES.size()));
      String written =
          place.formatted(
              new DecimalFormat(
                      random.nextBoolean() ? "#,##0.00" : "0.00",
                      DecimalFormatSymbols.getInstance(Locale.forLanguageTag(language)))
                  .format(amount));
      AmountText read = AmountText.of(written);
      assertThat(read.number().only())
          .as("%s in %s", written, language)
          .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(amount));
      assertThat(read.isIn(Currencies.EUR)).as(written).isTrue();
      assertThat(read.isIn(Currencies.PLN)).as(written).isEqualTo(place.equals("%s"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12,- | 12",
        "'12,- €' | 12",
        "'€ 12,-' | 12",
        "'12,-- EUR' | 12",
        "12.–€ | 12",
        "'12,— €' | 12",
        "'1.250,- €' | 1250",
        "'1 250,- €' | 1250",
        "'-12,- €' | -12",
        "'12,50- €' | -12.50"
      })
  void a_dash_in_the_place_of_the_decimals_is_no_minus(String text, BigDecimal amount) {
    AmountText read = AmountText.of(text);
    assertThat(read.number().only())
        .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(amount));
    assertThat(read.isIn(Currencies.EUR)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.250 €", "€ 1,250", "EUR 12.345"})
  void a_sign_does_not_settle_what_the_mark_means(String text) {
    AmountText read = AmountText.of(text);
    assertThat(read.isIn(Currencies.EUR)).isTrue();
    assertThat(read.number().isAmbiguous()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", ",-", "€ -", "zł zł", "12 13 €", "1,2,3 €", "12,5 + 1 €"})
  void what_is_no_amount_has_no_number(String text) {
    assertThat(AmountText.of(text).number().isNumber()).isFalse();
  }

  @Test
  void a_sign_of_several_currencies_is_in_each_of_them() {
    AmountText crowns = AmountText.of("12,50 kr");
    for (String code : List.of("SEK", "NOK", "DKK", "ISK")) {
      assertThat(crowns.isIn(Currencies.of(code))).as(code).isTrue();
    }
    assertThat(crowns.isIn(Currencies.of("CZK"))).isFalse();
  }
}

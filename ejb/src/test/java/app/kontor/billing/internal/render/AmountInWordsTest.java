package app.kontor.billing.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Money;
import app.kontor.platform.language.Language;
import app.kontor.platform.language.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.00|zero złotych 00/100",
        "1.00|jeden złoty 00/100",
        "2.50|dwa złote 50/100",
        "4.01|cztery złote 01/100",
        "5.00|pięć złotych 00/100",
        "11.00|jedenaście złotych 00/100",
        "12.00|dwanaście złotych 00/100",
        "14.99|czternaście złotych 99/100",
        "21.00|dwadzieścia jeden złotych 00/100",
        "22.00|dwadzieścia dwa złote 00/100",
        "100.00|sto złotych 00/100",
        "112.00|sto dwanaście złotych 00/100",
        "123.45|sto dwadzieścia trzy złote 45/100",
        "1000.00|jeden tysiąc złotych 00/100",
        "2019.00|dwa tysiące dziewiętnaście złotych 00/100",
        "5678.90|pięć tysięcy sześćset siedemdziesiąt osiem złotych 90/100",
        "12000.00|dwanaście tysięcy złotych 00/100",
        "22003.00|dwadzieścia dwa tysiące trzy złote 00/100",
        "1000001.00|jeden milion jeden złotych 00/100",
        "3000000.00|trzy miliony złotych 00/100",
        "5000000000.00|pięć miliardów złotych 00/100",
        "-7.10|minus siedem złotych 10/100"
      })
  void zlotys_in_polish(String amount, String words) {
    assertThat(AmountInWords.of(Money.of(amount, "PLN"), Locale.forLanguageTag("pl")))
        .isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.00|null Euro 00/100",
        "1.00|ein Euro 00/100",
        "16.00|sechzehn Euro 00/100",
        "17.20|siebzehn Euro 20/100",
        "21.00|einundzwanzig Euro 00/100",
        "101.00|einhunderteins Euro 00/100",
        "1234.56|eintausendzweihundertvierunddreißig Euro 56/100",
        "21000.00|einundzwanzigtausend Euro 00/100",
        "1000000.00|eine Million Euro 00/100",
        "2500000.00|zwei Millionen fünfhunderttausend Euro 00/100",
        "1000000000.00|eine Milliarde Euro 00/100"
      })
  void euros_in_german(String amount, String words) {
    assertThat(AmountInWords.of(Money.of(amount, "EUR"), Locale.GERMAN)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.00|zero US dollars 00/100",
        "1.00|one US dollar 00/100",
        "13.05|thirteen US dollars 05/100",
        "42.00|forty-two US dollars 00/100",
        "300.00|three hundred US dollars 00/100",
        "1234.56|one thousand two hundred thirty-four US dollars 56/100",
        "2000015.00|two million fifteen US dollars 00/100"
      })
  void dollars_in_english(String amount, String words) {
    assertThat(AmountInWords.of(Money.of(amount, "USD"), Locale.ENGLISH)).isEqualTo(words);
  }

  @Test
  void feminine_and_indeclinable_currencies_in_polish() {
    Locale polish = Locale.forLanguageTag("pl");
    assertThat(AmountInWords.of(Money.of("1.00", "CZK"), polish))
        .isEqualTo("jedna korona czeska 00/100");
    assertThat(AmountInWords.of(Money.of("22.00", "CZK"), polish))
        .isEqualTo("dwadzieścia dwie korony czeskie 00/100");
    assertThat(AmountInWords.of(Money.of("5.00", "EUR"), polish)).isEqualTo("pięć euro 00/100");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pl|0.00|CHF|zero franków 00/100",
        "pl|2.00|SEK|dwie korony szwedzkie 00/100",
        "pl|5.10|UAH|pięć hrywien 10/100",
        "pl|0.00|USD|zero dolarów 00/100",
        "de|0.00|CZK|null tschechische Kronen 00/100",
        "de|1.00|DKK|eine dänische Krone 00/100",
        "de|1.00|CHF|ein Franken 00/100",
        "de|3.50|RON|drei Lei 50/100",
        "en|0.00|EUR|zero euros 00/100",
        "en|1.00|CHF|one Swiss franc 00/100",
        "en|2.00|GBP|two pounds 00/100",
        "en|2.00|XCD|two XCD 00/100"
      })
  void nothing_and_every_currency_have_their_words(
      String language, String amount, String currency, String words) {
    assertThat(AmountInWords.of(Money.of(amount, currency), Locale.forLanguageTag(language)))
        .isEqualTo(words);
  }

  @Test
  void a_currency_without_minor_unit_has_no_fraction() {
    assertThat(AmountInWords.of(Money.of("15", "JPY"), Locale.ENGLISH)).isEqualTo("fifteen yen");
  }

  @Test
  void a_million_millions_are_too_large() {
    assertThatThrownBy(() -> AmountInWords.of(Money.of("1000000000000.00", "PLN"), Locale.ENGLISH))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|1.250|KWD|one KWD 250/1000",
        "pl|0.005|KWD|zero KWD 005/1000",
        "de|12.050|BHD|zwölf BHD 050/1000",
        "pl|-0.01|PLN|minus zero złotych 01/100",
        "de|-1.00|EUR|minus ein Euro 00/100",
        "en|-2.00|GBP|minus two pounds 00/100",
        "pl|1|JPY|jeden jen",
        "pl|3|JPY|trzy jeny",
        "de|1000|JPY|eintausend Yen",
        "fr|1.00|EUR|one euro 00/100",
        "en-US|21.00|USD|twenty-one US dollars 00/100"
      })
  void the_fraction_has_the_minor_unit_of_its_currency(
      String language, String amount, String currency, String words) {
    assertThat(AmountInWords.of(Money.of(amount, currency), Locale.forLanguageTag(language)))
        .isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|złoty",
        "2|złote",
        "4|złote",
        "5|złotych",
        "10|złotych",
        "12|złotych",
        "14|złotych",
        "21|złotych",
        "24|złote",
        "25|złotych",
        "101|złotych",
        "102|złote",
        "112|złotych",
        "122|złote",
        "1001|złotych",
        "1012|złotych",
        "1000000|złotych",
        "1000002|złote"
      })
  void the_polish_noun_follows_the_last_two_digits(long whole, String noun) {
    String words = AmountInWords.of(Money.of(whole + ".00", "PLN"), Locale.forLanguageTag("pl"));
    assertThat(words).endsWith(" " + noun + " 00/100");
  }

  @Test
  void the_largest_amount_that_is_spelled_is_a_minor_unit_below_a_million_millions() {
    Money largest = Money.of("999999999999.99", "PLN");
    for (String language : new String[] {"pl", "de", "en"}) {
      assertThat(AmountInWords.of(largest, Locale.forLanguageTag(language))).endsWith(" 99/100");
      assertThat(AmountInWords.of(largest.negated(), Locale.forLanguageTag(language)))
          .startsWith("minus ");
    }
  }

  @Test
  void languages_of_the_house_know_the_same_currencies() {
    List<Set<String>> known =
        Languages.all().stream()
            .filter(Language::complete)
            .map(language -> Languages.file("/app/kontor/billing/render/amount", language.code()))
            .map(Optional::orElseThrow)
            .map(
                file ->
                    file.stringPropertyNames().stream()
                        .filter(key -> key.matches("noun\\.[A-Z]{3}\\.other"))
                        .collect(Collectors.toSet()))
            .toList();

    assertThat(known).hasSizeGreaterThan(2);
    assertThat(known.get(0)).hasSizeGreaterThan(10);
    assertThat(Set.copyOf(known)).hasSize(1);
  }
}

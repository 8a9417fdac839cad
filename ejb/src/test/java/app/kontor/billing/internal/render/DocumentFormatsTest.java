package app.kontor.billing.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.tax.VatRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures, dates and units on paper, in each language; a blank here is one that never breaks. */
class DocumentFormatsTest {

  private static DocumentFormats formats(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return new DocumentFormats(locale, DocumentTexts.of(locale));
  }

  private static String visible(String text) {
    return text.replace('\u00A0', '_');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "pl; 1234567.80; PLN; 1_234_567,80; 1_234_567,80_PLN",
        "de; 1234567.80; EUR; 1.234.567,80; 1.234.567,80_EUR",
        "en; 1234567.80; GBP; 1,234,567.80; 1,234,567.80_GBP",
        "en-US; 1234567.80; USD; 1,234,567.80; 1,234,567.80_USD",
        "pl; 0.00; PLN; 0,00; 0,00_PLN",
        "pl; -0.05; PLN; -0,05; -0,05_PLN",
        "de; 1234567; JPY; 1.234.567; 1.234.567_JPY",
        "pl; 1234567; JPY; 1_234_567; 1_234_567_JPY",
        "en; 1.250; KWD; 1.250; 1.250_KWD",
        "de; 12.005; BHD; 12,005; 12,005_BHD",
        "fr; 1234.50; EUR; 1,234.50; 1,234.50_EUR"
      })
  void an_amount_has_the_minor_unit_of_its_currency(
      String language, String amount, String currency, String alone, String withCode) {
    Money money = Money.of(amount, currency);
    assertThat(visible(formats(language).amount(money))).isEqualTo(alone);
    assertThat(visible(formats(language).money(money))).isEqualTo(withCode);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "pl; 12.5; PLN; 1; 12,50",
        "pl; 0.012345; PLN; 1; 0,012345",
        "de; 3.125; EUR; 100; 3,125_/_100",
        "en; 1234.5; EUR; 1000; 1,234.50_/_1,000",
        "de; 1500; JPY; 1; 1.500",
        "en; 0.5; KWD; 1; 0.500",
        "pl; 0; PLN; 10; 0,00_/_10"
      })
  void a_price_keeps_all_its_decimals_and_says_what_it_buys_unless_one(
      String language, BigDecimal amount, String currency, long base, String printed) {
    UnitPrice price =
        new UnitPrice(amount, Currencies.of(currency), Quantity.of(base, UnitCode.PIECE));
    assertThat(visible(formats(language).price(price))).isEqualTo(printed);
  }

  @Test
  void a_price_for_half_a_metre_says_so() {
    UnitPrice price =
        new UnitPrice(
            new BigDecimal("2.40"),
            Currencies.EUR,
            Quantity.of(new BigDecimal("0.5"), UnitCode.METRE));
    assertThat(visible(formats("de").price(price))).isEqualTo("2,40_/_0,5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "pl; 10; 10",
        "pl; 10.000; 10",
        "pl; 0.333333; 0,333333",
        "de; 1234.5; 1.234,5",
        "en; 1234567.25; 1,234,567.25",
        "pl; -3; -3"
      })
  void a_quantity_has_the_decimals_it_needs(String language, BigDecimal value, String printed) {
    assertThat(visible(formats(language).quantity(Quantity.of(value, UnitCode.KILOGRAM))))
        .isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "pl, C62, szt.",
    "en, C62, pcs",
    "pl, SET, kpl.",
    "en, XPK, pack",
    "de, KGM, kg",
    "pl, ZZ, ZZ"
  })
  void a_unit_has_its_word_or_else_its_code(String language, String unit, String word) {
    assertThat(formats(language).unit(Quantity.of(1, new UnitCode(unit)))).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "pl; S; 23; 23_%",
        "pl; S; 23.00; 23_%",
        "pl; S; 8.5; 8,5_%",
        "de; S; 19; 19_%",
        "en; S; 5.25; 5.25_%",
        "pl; Z; 0; 0_%",
        "pl; K; 0; 0% WDT",
        "pl; G; 0; 0% EX",
        "de; K; 0; 0% IGL",
        "de; G; 0; 0% Ausfuhr",
        "en; K; 0; 0% intra-EU",
        "en; G; 0; 0% export"
      })
  void an_exempt_supply_is_named_and_another_says_its_per_cent(
      String language, String category, BigDecimal percent, String printed) {
    assertThat(visible(formats(language).rate(new VatRate(category, percent)))).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "pl; 2028-02-29; 29.02.2028",
        "de; 2026-01-09; 09.01.2026",
        "en; 2026-11-05; 5 Nov 2026",
        "en-US; 2028-02-29; February 29, 2028",
        "fr; 2026-11-05; 5 Nov 2026"
      })
  void a_day_is_written_as_letters_of_the_language_do(
      String language, LocalDate day, String printed) {
    assertThat(formats(language).date(day)).isEqualTo(printed);
  }

  @Test
  void decimals_asked_for_are_shown_and_none_are_invented() {
    assertThat(formats("pl").number(new BigDecimal("4.2631"), 4)).isEqualTo("4,2631");
    assertThat(formats("pl").number(new BigDecimal("4.25"), 4)).isEqualTo("4,2500");
    assertThat(formats("en").number(new BigDecimal("0.01098765"), 8)).isEqualTo("0.01098765");
  }

  @Test
  void an_account_stands_in_groups_of_four_that_stay_together() {
    assertThat(visible(formats("pl").iban("PL61109010140000071219812874")))
        .isEqualTo("PL61_1090_1014_0000_0712_1981_2874");
    assertThat(visible(formats("de").iban("NO9386011117947"))).isEqualTo("NO93_8601_1117_947");
  }

  @Test
  void a_country_has_the_name_it_has_in_the_language() {
    assertThat(formats("pl").country("DE")).isEqualTo("Niemcy");
    assertThat(formats("de").country("PL")).isEqualTo("Polen");
    assertThat(formats("en").country("CZ")).isEqualTo("Czechia");
  }

  @Test
  void no_figure_on_paper_can_break_over_two_lines() {
    for (String language : List.of("pl", "de", "en", "en-US")) {
      DocumentFormats formats = formats(language);
      assertThat(
              List.of(
                  formats.money(Money.of("-1234567.80", "PLN")),
                  formats.percent(new BigDecimal("23")),
                  formats.price(
                      new UnitPrice(
                          new BigDecimal("1234.5"), Currencies.EUR, Quantity.pieces(1_000))),
                  formats.quantity(Quantity.pieces(1_234_567)),
                  formats.iban("PL61109010140000071219812874")))
          .as(language)
          .noneMatch(text -> text.contains(" "));
    }
  }
}

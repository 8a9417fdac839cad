package app.kontor.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.DecimalText;
import app.kontor.measure.Quantity;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 3);

  private static Figures figures(String language) {
    return Figures.of(Locale.forLanguageTag(language));
  }

  @ParameterizedTest
  @CsvSource({
    "pl, '1\u00A0234,50\u00A0PLN', '1\u00A0234,50\u00A0zł'",
    "de, '1.234,50\u00A0PLN', '1.234,50\u00A0PLN'",
    "en, '1,234.50\u00A0PLN', 'PLN\u00A01,234.50'",
    "en-US, '1,234.50\u00A0PLN', 'PLN\u00A01,234.50'"
  })
  void an_amount_has_the_code_or_the_sign_of_its_currency(
      String language, String code, String sign) {
    Money amount = Money.of("1234.50", "PLN");
    assertThat(figures(language).money(amount)).isEqualTo(code);
    assertThat(figures(language).withSign(amount.amount(), Currencies.PLN, 2, 2)).isEqualTo(sign);
  }

  @ParameterizedTest
  @CsvSource({
    "pl, 03.09.2026, 03.09.2026",
    "de, 03.09.2026, 03.09.2026",
    "en, 3 Sept 2026, 3 Sept 2026",
    "en-US, 'Sep 3, 2026', 'September 3, 2026'"
  })
  void a_date_is_short_on_pages_and_full_on_paper(String language, String page, String paper) {
    assertThat(figures(language).date(DAY)).isEqualTo(page);
    assertThat(figures(language).printedDate(DAY)).isEqualTo(paper);
  }

  @Test
  void the_hour_is_of_twelve_or_of_twenty_four() {
    LocalDateTime time = DAY.atTime(13, 5);
    assertThat(figures("pl").time(time)).isEqualTo("03.09.2026, 13:05");
    assertThat(figures("en-US").time(time)).matches("Sep 3, 2026, 1:05\\hPM");
  }

  @Test
  void zeros_at_the_end_are_shown_only_where_they_are_asked_for() {
    assertThat(figures("de").number(new BigDecimal("1250.500"))).isEqualTo("1.250,5");
    assertThat(figures("de").number(new BigDecimal("1E+3"))).isEqualTo("1.000");
    assertThat(figures("en").number(new BigDecimal("1250.5"), 2, 6)).isEqualTo("1,250.50");
  }

  @Test
  void a_currency_without_minor_unit_has_no_decimals() {
    assertThat(figures("en").money(Money.of("1234", "JPY"))).isEqualTo("1,234\u00A0JPY");
  }

  @Test
  void a_price_says_what_it_buys_unless_it_is_one() {
    assertThat(Figures.per("3,10", Quantity.pieces(1), "1 szt.")).isEqualTo("3,10");
    assertThat(Figures.per("3,10", Quantity.pieces(100), "100 szt."))
        .isEqualTo("3,10\u00A0/\u00A0100 szt.");
  }

  @Test
  void what_is_shown_is_read_again_as_the_same_number() {
    Random random = new Random(5);
    for (String tag : List.of("pl", "de", "en", "en-US")) {
      Locale language = Locale.forLanguageTag(tag);
      for (int i = 0; i < 500; i++) {
        BigDecimal number = BigDecimal.valueOf(random.nextInt(), random.nextInt(5));
        String shown = Figures.of(language).number(number, number.scale(), number.scale());
        assertThat(DecimalText.of(shown).in(language).orElseThrow())
            .as(shown)
            .isEqualByComparingTo(number);
      }
    }
  }
}

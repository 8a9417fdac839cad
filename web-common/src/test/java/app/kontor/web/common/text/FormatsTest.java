package app.kontor.web.common.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.platform.language.Plural;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private static final Map<String, String> WORDS =
      Map.of("unit.C62", "szt.", "enum.Plural.ONE", "jeden");

  @Test
  void amounts_carry_their_currency_and_never_break() {
    Money amount = Money.of("1234.50", "PLN");
    assertThat(formats("pl").any(amount)).isEqualTo("1\u00A0234,50\u00A0zł");
    assertThat(formats("de").any(amount)).isEqualTo("1.234,50\u00A0PLN");
    assertThat(formats("en").any(amount)).isEqualTo("PLN\u00A01,234.50");
  }

  @Test
  void prices_show_what_they_buy_unless_it_is_one() {
    UnitPrice hundred =
        new UnitPrice(new BigDecimal("3.125"), Currencies.EUR, Quantity.pieces(100));
    assertThat(formats("pl").any(hundred)).isEqualTo("3,125\u00A0€\u00A0/\u00A0100\u00A0szt.");
    assertThat(formats("pl").any(UnitPrice.of("3.1", "EUR", UnitCode.PIECE)))
        .isEqualTo("3,10\u00A0€");
  }

  @Test
  void instants_are_shown_in_the_zone_of_the_seller() {
    assertThat(formats("de").any(Instant.parse("2026-07-01T22:30:00Z")))
        .isEqualTo("02.07.2026, 00:30");
    assertThat(formats("en").any(LocalDate.of(2026, 11, 23))).isEqualTo("23 Nov 2026");
  }

  @Test
  void a_customer_in_the_united_states_reads_american_dates_and_figures() {
    assertThat(formats("en-US").any(LocalDate.of(2026, 11, 27))).isEqualTo("Nov 27, 2026");
    assertThat(formats("en-US").any(Money.of("1234.50", "USD"))).isEqualTo("$1,234.50");
    assertThat(formats("en").any(Money.of("1234.50", "USD"))).isEqualTo("US$1,234.50");
    assertThat(formats("en-US").any(Instant.parse("2026-07-01T13:30:00Z")))
        .matches("Jul 1, 2026, 3:30\\hPM");
  }

  @Test
  void languages_and_countries_are_called_by_their_names() {
    Locale austria = new Locale.Builder().setRegion("AT").build();
    assertThat(formats("de").any(Locale.forLanguageTag("pl"))).isEqualTo("Polnisch");
    assertThat(formats("pl").any(austria)).isEqualTo("Austria");
    assertThat(formats("de").any(austria)).isEqualTo("Österreich");
  }

  @Test
  void sizes_and_words_are_readable() {
    assertThat(formats("pl").size(1_234_567)).isEqualTo("1,2\u00A0MB");
    assertThat(formats("pl").size(999)).isEqualTo("999\u00A0B");
    assertThat(formats("pl").any(Plural.ONE)).isEqualTo("jeden");
    assertThat(formats("pl").any(new UnitCode("ZZ"))).isEqualTo("ZZ");
  }

  private static Formats formats(String language) {
    return new Formats(
        Locale.forLanguageTag(language),
        () -> ZoneId.of("Europe/Warsaw"),
        key -> WORDS.getOrDefault(key, key));
  }
}

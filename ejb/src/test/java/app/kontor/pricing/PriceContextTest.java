package app.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.money.Currencies;
import app.kontor.party.Address;
import app.kontor.party.Channel;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.party.PartyWorld;
import app.kontor.party.Seller;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For whom prices are asked. */
class PriceContextTest {
  private static final LocalDate DAY = LocalDate.of(2028, 2, 29);
  private static final String AGREED = "KEY";
  private static final Address LODZ =
      new Address("Żuraw", null, "Wólczańska", "128", null, "90-527", "Łódź", "PL", null, null);
  private static final Seller SELLER =
      new Seller(
          3,
          "Żuraw Narzędzia Sp. z o.o.",
          LODZ,
          "PL5260001246",
          "5260001246",
          "KRS 0000123456",
          Currencies.PLN,
          Locale.forLanguageTag("pl"),
          ZoneId.of("Europe/Warsaw"),
          "biuro@zuraw.example",
          "+48 42 1234567",
          "www.zuraw.example",
          List.of());

  private static Partner buyingIn(Currency currency) {
    return new Partner(
        42,
        new PartnerNumber("K-10042"),
        "Hansen",
        LODZ,
        null,
        Locale.GERMAN,
        currency,
        AGREED,
        PartyWorld.net(14),
        "einkauf@hansen.example",
        true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PLN", "EUR", "JPY", "KWD"})
  void a_partner_pays_in_the_currency_it_buys_in_whatever_the_sellers_is(String code) {
    Currency currency = Currencies.of(code);
    assertThat(PriceContext.of(SELLER, buyingIn(currency), DAY, Channel.PORTAL))
        .isEqualTo(
            new PriceContext(
                3,
                new PriceContext.Buyer(42, "K-10042", AGREED, "PL", null, List.of()),
                DAY,
                Channel.PORTAL,
                currency));
  }

  @ParameterizedTest
  @EnumSource
  void everybodys_prices_are_nobodys_own_and_in_the_sellers_currency(Channel channel) {
    assertThat(PriceContext.ofEverybody(SELLER, DAY, channel))
        .isEqualTo(new PriceContext(3, null, DAY, channel, Currencies.PLN));
  }

  @Test
  void the_day_decides_as_well() {
    assertThat(PriceContext.ofEverybody(SELLER, DAY, Channel.PHONE))
        .isNotEqualTo(PriceContext.ofEverybody(SELLER, DAY.plusDays(1), Channel.PHONE));
  }
}

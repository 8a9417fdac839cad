package app.kontor.ordering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.DeliveryMethodData;
import app.kontor.ordering.DeliveryOffer;
import app.kontor.ordering.DeliveryStep;
import app.kontor.party.Address;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Partner;
import app.kontor.party.PartyWorld;
import app.kontor.party.Zone;
import app.kontor.party.Zones;
import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which delivery methods a customer may choose from, and what one costs. */
class DeliveryChoiceTest {
  private static final Zones ZONES =
      new Zones(
          List.of(
              new Zone("PL", Map.of("en", "Poland"), List.of("PL"), Currencies.PLN, false, 1, 1),
              new Zone("REST", Map.of("en", "Others"), List.of(), Currencies.USD, true, 2, 1)));

  private static DeliveryStep step(String zone, String kg, String value, String charge) {
    return new DeliveryStep(
        zone, "PLN", new BigDecimal(kg), new BigDecimal(value), new BigDecimal(charge));
  }

  private static DeliveryMethodData method(
      String code,
      List<String> groups,
      List<String> customers,
      @Nullable String maxOrderKg,
      @Nullable String maxPieceKg,
      DeliveryStep... steps) {
    return new DeliveryMethodData(
        code,
        1,
        Map.of("en", "By " + code),
        null,
        1,
        true,
        groups,
        customers,
        maxOrderKg == null ? null : new BigDecimal(maxOrderKg),
        maxPieceKg == null ? null : new BigDecimal(maxPieceKg),
        1,
        List.of(steps));
  }

  private static DeliveryChoice choice(DeliveryMethodData... methods) {
    return choice(SalesOrders.partner(0), methods);
  }

  private static DeliveryChoice choice(Partner partner, DeliveryMethodData... methods) {
    return new DeliveryChoice(
        List.of(methods), ZONES, PartyWorld.seller("PLN"), partner, Locale.ENGLISH);
  }

  private static Partner in(String... groups) {
    Partner huta = SalesOrders.partner(0);
    return new Partner(
        huta.id(),
        huta.number(),
        huta.name(),
        huta.address(),
        huta.vatId(),
        huta.language(),
        huta.currency(),
        huta.priceList(),
        huta.terms(),
        huta.email(),
        true,
        List.of(groups));
  }

  private static DeliveryAddress to(String country) {
    Address home = SalesOrders.ADDRESS;
    return new DeliveryAddress(
        country,
        new Address(
            home.name(), null, home.street(), "1", null, "00-001", "City", country, null, null),
        false);
  }

  private static Goods goods(String kg, String heaviest, String value) {
    return new Goods(new BigDecimal(kg), new BigDecimal(heaviest), new BigDecimal(value), true);
  }

  @Test
  void a_method_is_offered_with_its_charge_to_each_zone_of_the_customers_addresses() {
    DeliveryChoice choice =
        choice(
            method(
                "DHL",
                List.of(),
                List.of(),
                null,
                null,
                step("", "0", "0", "20"),
                step("REST", "0", "0", "90")),
            method("OWN", List.of(), List.of(), null, null, step("PL", "0", "0", "0")),
            method("EURO", List.of(), List.of(), null, null));

    assertThat(choice.offers(List.of(to("PL"), to("DE"), to("PL")), Goods.NONE))
        .containsExactly(
            new DeliveryOffer(
                "DHL",
                "By DHL",
                List.of(
                    new DeliveryOffer.ToZone("Poland", Money.of("20.00", "PLN"), false),
                    new DeliveryOffer.ToZone("Others", Money.of("90.00", "PLN"), false)),
                true),
            new DeliveryOffer(
                "OWN",
                "By OWN",
                List.of(new DeliveryOffer.ToZone("Poland", Money.of("0.00", "PLN"), false)),
                false));
    assertThat(choice.asksForGoods()).isFalse();
  }

  @Test
  void while_goods_are_not_known_the_least_charge_is_told_as_such() {
    DeliveryChoice choice =
        choice(
            method(
                "DHL",
                List.of(),
                List.of(),
                "30",
                null,
                step("", "0", "0", "20"),
                step("", "0", "500", "5")));

    assertThat(choice.offers(List.of(to("PL")), null).get(0).charges())
        .containsExactly(new DeliveryOffer.ToZone("Poland", Money.of("5.00", "PLN"), true));
    assertThat(choice.asksForGoods()).isTrue();
    assertThat(choice.offers(List.of(to("PL")), goods("31", "1", "100"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"30, 10, 499.99, 20", "30, 10, 500, 0", "0, 0, 0, 20"})
  void the_order_is_charged_what_its_goods_cost(
      String kg, String heaviest, String value, String charge) {
    DeliveryChoice choice =
        choice(
            method(
                "DHL",
                List.of(),
                List.of(),
                "30",
                "10",
                step("", "0", "0", "20"),
                step("", "0", "500", "0")));

    assertThat(choice.get("DHL", "PL", goods(kg, heaviest, value)).charge())
        .isEqualTo(Money.of(charge, "PLN"));
  }

  @ParameterizedTest
  @CsvSource({
    "DHL, PL, 30.001, 1, DELIVERY_TOO_HEAVY",
    "DHL, PL, 30, 10.001, DELIVERY_PIECE_TOO_HEAVY",
    "DHL, DE, 1, 1, DELIVERY_NOT_THERE",
    "dhl, PL, 1, 1, NOT_A_VALUE",
    "NONE, PL, 1, 1, NOT_A_VALUE",
  })
  void what_does_not_go_there_or_not_with_these_goods_is_refused_at_the_method(
      String code, String country, String kg, String heaviest, String refusal) {
    DeliveryChoice choice =
        choice(method("DHL", List.of(), List.of(), "30", "10", step("PL", "0", "0", "20")));

    assertThatThrownBy(() -> choice.get(code, country, goods(kg, heaviest, "1")))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> {
              assertThat(e.code()).isEqualTo(refusal);
              assertThat(e.field()).isEqualTo("method");
            });
  }

  @Test
  void methods_for_groups_and_chosen_customers_are_offered_to_these_alone() {
    DeliveryMethodData dealers =
        method("DEAL", List.of("DEALER"), List.of(), null, null, step("", "0", "0", "1"));
    DeliveryMethodData huta =
        method("HUTA", List.of("OTHER"), List.of("10042"), null, null, step("", "0", "0", "1"));
    DeliveryMethodData nobody =
        method("ELSE", List.of(), List.of("10043"), null, null, step("", "0", "0", "1"));

    assertThat(
            choice(in("WORKSHOP", "DEALER"), dealers, huta, nobody).offers(List.of(to("PL")), null))
        .extracting(DeliveryOffer::code)
        .containsExactly("DEAL", "HUTA");
    assertThat(choice(in("WORKSHOP"), dealers, nobody).offers(List.of(to("PL")), null)).isEmpty();
    assertThatThrownBy(() -> choice(in(), dealers).get("DEAL", "PL", Goods.NONE))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void zones_without_a_charge_in_their_currency_are_named() {
    assertThat(
            method("DHL", List.of(), List.of(), null, null, step("", "0", "0", "1")).missing(ZONES))
        .extracting(Zone::code)
        .containsExactly("REST");
  }
}

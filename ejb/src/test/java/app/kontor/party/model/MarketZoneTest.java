package app.kontor.party.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Currencies;
import app.kontor.party.Zone;
import app.kontor.party.ZoneData;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be said of a zone beside the others. */
class MarketZoneTest {
  private final MarketZone poland =
      new MarketZone(1, zone("PL", "PLN", "Poland", "PL", 1), List.of());
  private final MarketZone world =
      new MarketZone(
          1, new Zone("WORLD", Map.of("en", "World"), List.of(), Currencies.USD, true, 9, 0));

  private static ZoneData zone(
      String code, String currency, String name, String countries, int place) {
    return new ZoneData(
        code,
        0,
        Map.of("en", name, "de", " "),
        countries.isEmpty() ? List.of() : List.of(countries.split(" ", -1)),
        currency,
        place);
  }

  @Test
  void a_zone_says_its_countries_once_and_its_names_without_blank_ones() {
    MarketZone baltic =
        new MarketZone(
            1, zone("BALTIC", "EUR", " Baltic ", "LV LT LV EE", 2), List.of(poland, world));

    assertThat(baltic.view())
        .isEqualTo(
            new Zone(
                "BALTIC",
                Map.of("en", "Baltic"),
                List.of("EE", "LT", "LV"),
                Currencies.EUR,
                false,
                2,
                0));
  }

  @ParameterizedTest
  @CsvSource({
    "B, EUR, Baltic, LV, 2, code, NOT_A_ZONE_CODE",
    "PL, EUR, Baltic, LV, 2, code, CODE_TAKEN",
    "BALTIC, EUR, '', LV, 2, name_pl, REQUIRED",
    "BALTIC, XXX, Baltic, LV, 2, currency, NOT_A_VALUE",
    "BALTIC, ABC, Baltic, LV, 2, currency, NOT_A_VALUE",
    "BALTIC, EUR, Baltic, '', 2, countries, REQUIRED",
    "BALTIC, EUR, Baltic, LV XX, 2, countries, NOT_A_COUNTRY",
    "BALTIC, EUR, Baltic, LV PL, 2, countries, COUNTRY_IN_ZONE",
    "BALTIC, EUR, Baltic, LV, 1000, place, TOO_LARGE",
    "BALTIC, EUR, Baltic, LV, -1, place, TOO_SMALL",
  })
  void what_cannot_be_kept_is_refused_at_its_field(
      String code,
      String currency,
      String name,
      String countries,
      int place,
      String field,
      String refusal) {
    assertThatThrownBy(
            () ->
                new MarketZone(
                    1, zone(code, currency, name, countries, place), List.of(poland, world)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> {
              assertThat(e.field()).isEqualTo(field);
              assertThat(e.code()).isEqualTo(refusal);
            });
  }

  @Test
  void the_rest_of_the_world_changes_its_currency_and_takes_no_countries() {
    world.change(zone("WORLD", "EUR", "Others", "", 9), List.of(poland));

    assertThat(world.view().currency()).isEqualTo(Currencies.EUR);
    assertThatThrownBy(() -> world.change(zone("WORLD", "EUR", "Others", "US", 9), List.of(poland)))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.code()).isEqualTo("REST_HAS_NO_COUNTRIES"));
    assertThat(world.view().countries()).isEmpty();
  }

  @Test
  void a_country_moves_when_it_has_been_taken_out_of_its_zone() {
    MarketZone two =
        new MarketZone(1, zone("TWO", "EUR", "Two", "DE AT", 2), List.of(poland, world));
    ZoneData wider = zone("PL", "PLN", "Poland", "PL AT", 1);

    assertThatThrownBy(() -> poland.change(wider, List.of(two, world)))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.args()).containsExactly("AT", "TWO"));
    two.change(zone("TWO", "EUR", "Two", "DE", 2), List.of(poland, world));
    poland.change(wider, List.of(two, world));
    assertThat(poland.view().countries()).containsExactly("AT", "PL");
  }

  @Test
  void nothing_newer_is_overwritten() {
    ZoneData stale = new ZoneData("PL", 7, Map.of("en", "Poland"), List.of("PL"), "PLN", 1);

    assertThatThrownBy(() -> poland.change(stale, List.of(world)))
        .isInstanceOf(ChangedMeanwhile.class);
  }
}

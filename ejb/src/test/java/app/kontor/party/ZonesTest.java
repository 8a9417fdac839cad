package app.kontor.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Currencies;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every country is in exactly one zone. */
class ZonesTest {
  private static final Zone POLAND = zone("PL", 2, "PL");
  private static final Zone NEIGHBOURS = zone("NEAR", 1, "DE", "CZ");
  private static final Zone REST = zone("WORLD", 3);

  private static Zone zone(String code, int place, String... countries) {
    return new Zone(
        code,
        Map.of("pl", code + " po polsku", "en", code + " in English"),
        List.of(countries),
        Currencies.EUR,
        countries.length == 0,
        place,
        1);
  }

  @Test
  void a_country_is_in_the_zone_that_names_it_else_in_the_rest_of_the_world() {
    Zones zones = new Zones(List.of(POLAND, REST, NEIGHBOURS));

    assertThat(zones.of("PL")).isEqualTo(POLAND);
    assertThat(zones.of("CZ")).isEqualTo(NEIGHBOURS);
    assertThat(Locale.getISOCountries())
        .filteredOn(country -> !List.of("PL", "DE", "CZ").contains(country))
        .allSatisfy(country -> assertThat(zones.of(country)).isEqualTo(REST));
    assertThat(zones.all()).containsExactly(NEIGHBOURS, POLAND, REST);
    assertThat(zones.find("NEAR")).contains(NEIGHBOURS);
    assertThat(zones.find("near")).isEmpty();
  }

  @Test
  void a_country_in_two_zones_and_a_world_without_or_with_two_rests_are_no_zones() {
    assertThatThrownBy(() -> new Zones(List.of(POLAND, zone("TWO", 4, "PL"), REST)))
        .hasMessageContaining("PL");
    assertThatThrownBy(() -> new Zones(List.of(POLAND)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Zones(List.of(REST, zone("ELSE", 4))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_zone_is_called_in_the_readers_language_else_in_the_sellers_else_in_any() {
    assertThat(POLAND.name(Locale.forLanguageTag("pl"), Locale.ENGLISH)).isEqualTo("PL po polsku");
    assertThat(POLAND.name(Locale.GERMAN, Locale.ENGLISH)).isEqualTo("PL in English");
    assertThat(POLAND.name(Locale.GERMAN, Locale.FRENCH)).isEqualTo("PL in English");
  }
}

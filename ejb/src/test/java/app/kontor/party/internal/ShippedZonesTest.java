package app.kontor.party.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.party.Zone;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a seller begins with. */
class ShippedZonesTest {

  @ParameterizedTest
  @CsvSource({"PL, PL, PLN", "DE, EU, EUR", "GR, EU, EUR", "GB, WORLD, USD", "US, WORLD, USD"})
  void poland_pays_in_zloty_other_member_states_in_euro_and_the_world_in_dollars(
      String country, String code, String currency) {
    Zone zone = ShippedZones.ZONES.of(country);

    assertThat(zone.code()).isEqualTo(code);
    assertThat(zone.currency().getCurrencyCode()).isEqualTo(currency);
  }

  @ParameterizedTest
  @CsvSource({"pl, Reszta świata", "de, Übrige Welt", "en, Rest of the world"})
  void they_have_names_in_every_language(String language, String name) {
    Locale reader = Locale.forLanguageTag(language);

    assertThat(ShippedZones.ZONES.of("US").name(reader, Locale.ENGLISH)).isEqualTo(name);
    assertThat(ShippedZones.ZONES.of("DE").countries()).hasSize(26).doesNotContain("PL");
  }
}

package app.kontor.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which territories a buyer is told about, in whatever spelling the place is written. */
class VatTerritoryNamesTest {

  @ParameterizedTest
  @CsvSource({
    "ES, 35001, CANARY_ISLANDS",
    "IC, '', CANARY_ISLANDS",
    "EA, 51001, CEUTA_MELILLA",
    "ES, 51001, CEUTA",
    "ES, 52001, MELILLA",
    "ES, AD500, ANDORRA",
    "FR, AD500, ANDORRA",
    "FR, 97110, FRENCH_OVERSEAS",
    "FR, 98800, FRENCH_OVERSEAS",
    "TF, '', FRENCH_OVERSEAS",
    "FR, 98000, MONACO",
    "MC, '', MONACO",
    "IT, 23041, LIVIGNO",
    "IT, 22061, CAMPIONE",
    "IT, 47895, SAN_MARINO",
    "SM, '', SAN_MARINO",
    "IT, 00120, VATICAN",
    "DE, 78266, BUESINGEN",
    "DE, 8238, BUESINGEN",
    "DE, 27498, HELGOLAND",
    "DE, 87491, JUNGHOLZ",
    "DE, 87567, MITTELBERG",
    "DE, 87569, MITTELBERG",
    "ES, ES-AD700, ANDORRA",
    "FR, FRA-AD100, ANDORRA",
    "GR, 63087, MOUNT_ATHOS",
    "FI, 22999, ALAND",
    "DK, 3905, GREENLAND",
    "DK, 3800, FAROE",
    "DK, 999, FAROE",
    "GB, BT99, NORTHERN_IRELAND",
    "XI, '', NORTHERN_IRELAND",
    "GI, '', GIBRALTAR",
    "IM, '', ISLE_OF_MAN",
    "JE, '', CHANNEL_ISLANDS",
    "GG, '', CHANNEL_ISLANDS"
  })
  void a_territory_that_is_not_its_country_has_a_name(
      String country, String postcode, String special) {
    assertThat(VatTerritory.of(country, postcode).special()).isEqualTo(special);
    assertThat(VatTerritory.of(country, postcode).isSpecial()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ES, 34999", "ES, 36000", "ES, 39001", "ES, 50999", "ES, 53000", "ES, 350011", "ES, 3500",
    "FR, 96999", "FR, 99000", "FR, 9711", "IT, 23040", "IT, 47900", "IT, 00121", "DE, 78265",
    "DE, 27499", "GR, 63085", "GR, 63088", "FI, 21999", "FI, 23000", "DK, 3799", "DK, 4000",
    "DK, 1000", "GB, B1 1BB", "PL, 35001", "AT, 27498", "PT, 35001"
  })
  void its_neighbours_have_none(String country, String postcode) {
    assertThat(VatTerritory.of(country, postcode).special()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "35001",
        "ES-35001",
        "ES 35001",
        "E-35001",
        "es35001",
        " 35 001 ",
        "35\u00A0001",
        "\uFF13\uFF15\uFF10\uFF10\uFF11",
        "35-001",
        "35.001"
      })
  void a_postcode_is_understood_in_any_spelling(String postcode) {
    assertThat(VatTerritory.of("ES", postcode).special()).isEqualTo("CANARY_ISLANDS");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BT1 1AA", "bt11aa", "GB-BT1 1AA", "UK BT1 1AA", "BT 1 1AA", "BT1"})
  void belfast_is_in_northern_ireland_however_it_is_written(String postcode) {
    for (String country : new String[] {"GB", "UK", "gb", " uk "}) {
      VatTerritory territory = VatTerritory.of(country, postcode);
      assertThat(territory.memberState()).isEqualTo("XI");
      assertThat(territory.isOutside()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"BA1 1AA", "B1 1BB", "BTX", "", "1BT 1AA"})
  void the_rest_of_the_kingdom_is_outside(String postcode) {
    assertThat(VatTerritory.of("GB", postcode).isOutside()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"EL, GR", "el, GR", "' gr ', GR", "pl, PL", "MC, FR"})
  void a_country_is_understood_as_vat_and_people_write_it(String country, String state) {
    assertThat(VatTerritory.of(country, null).memberState()).isEqualTo(state);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "XX", "US", "CH", "NO", "UA", "EU", "P", "POL"})
  void what_is_no_member_state_is_outside(String country) {
    assertThat(VatTerritory.of(country, "00-001").isOutside()).isTrue();
    assertThat(VatTerritory.of(country, "00-001").isSpecial()).isFalse();
  }

  @Test
  void there_are_twenty_seven_member_states_and_no_postcode_is_needed_for_them() {
    int found = 0;
    for (String code : Locale.getISOCountries()) {
      VatTerritory territory = VatTerritory.of(code, null);
      if (code.equals(territory.memberState())) {
        found++;
        assertThat(territory.isSpecial()).as(code).isFalse();
      }
    }
    assertThat(found).isEqualTo(27);
  }

  /** Art. 138: the buyer acts as taxable person of another state than the seller's. */
  @ParameterizedTest
  @CsvSource({
    "PL, ES, 35001, ES12345678, EXPORT",
    "PL, DE, 27498, DE136695976, EXPORT",
    "PL, FR, 98000, FR12345678901, INTRA_EU",
    "PL, GB, BT1 1AA, XI123456789, INTRA_EU",
    "PL, GB, BT1 1AA, '', DOMESTIC",
    "PL, IE, D02 X285, XI123456789, INTRA_EU",
    "PL, DE, 10115, de136695976, INTRA_EU",
    "PL, DE, 10115, DE, DOMESTIC",
    "PL, DE, 10115, DE1, DOMESTIC",
    "PL, DE, 10115, CHE123456788, DOMESTIC",
    "PL, DE, 10115, 136695976, DOMESTIC",
    "DE, AT, 6691, ATU12345678, INTRA_EU",
    "DE, DE, 87491, ATU12345678, INTRA_EU",
    "DE, DE, 87491, '', DOMESTIC",
    "AT, DE, 87567, ATU12345678, DOMESTIC",
    "PL, IT, 22060, IT12345678901, INTRA_EU",
    "PL, ES, ES-AD500, ES12345678, EXPORT",
    "GR, DE, 10115, EL123456789, DOMESTIC",
    "GR, CY, 1010, EL123456789, DOMESTIC"
  })
  void place_and_registration_decide_the_treatment_together(
      String seller,
      String country,
      String postcode,
      @Nullable String vatId,
      VatTreatment treatment) {
    assertThat(TreatmentRule.decide(seller, VatTerritory.of(country, postcode), vatId))
        .isEqualTo(treatment);
  }

  @Test
  void nothing_is_exempt_at_home_and_nothing_taxed_outside() {
    for (String country : Locale.getISOCountries()) {
      VatTerritory there = VatTerritory.of(country, null);
      for (String vatId : new String[] {"DE136695976", "PL5260001246", "FR12345678901", ""}) {
        VatTreatment treatment = TreatmentRule.decide("PL", there, vatId);
        assertThat(treatment == VatTreatment.EXPORT).as(country).isEqualTo(there.isOutside());
        if (country.equals("PL")) {
          assertThat(treatment).isEqualTo(VatTreatment.DOMESTIC);
        }
      }
    }
  }
}

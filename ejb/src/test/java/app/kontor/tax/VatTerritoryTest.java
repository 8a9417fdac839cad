package app.kontor.tax;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatTerritoryTest {
  @ParameterizedTest
  @CsvSource({
    "ES, 35001",
    "ES, 38001",
    "ES, ES-35001",
    "ES, E 35001",
    "es, ' 35 001 '",
    "ES, 51001",
    "ES, 52001",
    "ES, E-52\u00a0001",
    "ES, AD500",
    "ES, ES-AD500",
    "ES, E-AD 500",
    "FR, FR-AD500",
    "FR, F AD500",
    "AD, ES-AD500",
    "IC, 35001",
    "EA, 51001",
    "DE, 78266",
    "DE, D-78266",
    "DE, CH-8238",
    "DE, 27498",
    "DE, D 27498",
    "IT, 23041",
    "IT, I-23041",
    "IT, 22061",
    "IT, 6911",
    "IT, 47890",
    "IT, 00120",
    "GR, 63086",
    "GR, 630 87",
    "EL, GR-63086",
    "FI, 22100",
    "FI, AX-22100",
    "FI, FIN-22100",
    "AX, 22100",
    "FR, 97110",
    "FR, 97200",
    "FR, F-97300",
    "FR, 97400",
    "FR, 97600",
    "FR, 98800",
    "GP, 97110",
    "MQ, 97200",
    "GF, 97300",
    "RE, 97400",
    "YT, 97600",
    "MF, 97150",
    "BL, 97133",
    "PM, 97500",
    "DK, 3900",
    "DK, 100",
    "GL, 3900",
    "FO, 100",
    "SM, 47890",
    "VA, 00120",
    "AD, AD500",
    "GI, GX11 1AA",
    "JE, JE2 3AB",
    "GG, GY1 1AA",
    "IM, IM1 1AA",
    "GB, SW1A 1AA",
    "UK, M1 1AE",
    "GB, B1 1BB",
    "US, 10001",
    "CH, 8001",
    "NO, 0150"
  })
  void goods_that_go_there_leave_the_vat_territory_of_the_eu(String country, String postcode) {
    assertThat(VatTerritory.of(country, postcode).isOutside()).isTrue();
    assertThat(TreatmentRule.decide("PL", VatTerritory.of(country, postcode), "DE136695976"))
        .isEqualTo(VatTreatment.EXPORT);
  }

  @ParameterizedTest
  @CsvSource({
    "ES, 28001, ES",
    "ES, 07001, ES",
    "DE, 78267, DE",
    "DE, D-10115, DE",
    "IT, 23100, IT",
    "IT, 00119, IT",
    "IT, 22060, IT",
    "IT, 22062, IT",
    "IT, 23030, IT",
    "DE, 87491, AT",
    "DE, D-87567, AT",
    "DE, 87568, AT",
    "DE, 87569, AT",
    "DE, 87490, DE",
    "DE, 87566, DE",
    "DE, 87570, DE",
    "GR, 63088, GR",
    "EL, 10431, GR",
    "FI, 00100, FI",
    "FR, 75001, FR",
    "FR, 98000, FR",
    "MC, 98000, FR",
    "FR, F-20000, FR",
    "DK, 1050, DK",
    "AT, 6691, AT",
    "AT, 6991, AT",
    "PT, 9000-001, PT",
    "CY, 1010, CY",
    "IE, D02 X285, IE",
    "NL, 1012 AB, NL",
    "GB, BT1 1AA, XI",
    "GB, bt11aa, XI",
    "GB, GB-BT1 1AA, XI",
    "XI, BT1 1AA, XI",
    "PL, 61-001, PL",
    "PL, , PL",
    "SE, 111 22, SE"
  })
  void a_place_belongs_to_a_member_state(String country, @Nullable String postcode, String state) {
    assertThat(VatTerritory.of(country, postcode).memberState()).isEqualTo(state);
  }
}

package app.kontor.tax;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreatmentRuleTest {
  @ParameterizedTest
  @CsvSource({
    "PL, PL, PL5260001246, DOMESTIC",
    "PL, PL, DE136695976, DOMESTIC",
    "PL, DE, DE136695976, INTRA_EU",
    "PL, DE, , DOMESTIC",
    "PL, DE, PL5260001246, DOMESTIC",
    "PL, DE, FR12345678901, INTRA_EU",
    "PL, GR, EL123456789, INTRA_EU",
    "PL, DE, GB123456789, DOMESTIC",
    "PL, GB, GB123456789, EXPORT",
    "PL, US, , EXPORT",
    "PL, US, PL5260001246, EXPORT",
    "DE, PL, PL5260001246, INTRA_EU",
    "PL, XI, XI123456789, INTRA_EU",
    "PL, XI, GB123456789, DOMESTIC",
    "PL, MC, FR12345678901, INTRA_EU",
    "DE, DE, PL5260001246, DOMESTIC"
  })
  void a_supply_is_treated_by_where_it_goes_and_where_the_buyer_is_registered(
      String seller, String shipTo, @Nullable String vatId, VatTreatment expected) {
    assertThat(TreatmentRule.decide(seller, VatTerritory.of(shipTo, null), vatId))
        .isEqualTo(expected);
  }
}

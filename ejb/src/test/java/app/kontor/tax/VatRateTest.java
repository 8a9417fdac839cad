package app.kontor.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatRateTest {
  @ParameterizedTest
  @CsvSource({
    "DOMESTIC, 23.00, S, 23",
    "DOMESTIC, 8.50, S, 8.5",
    "DOMESTIC, 0.00, Z, 0",
    "INTRA_EU, 23.00, K, 0",
    "INTRA_EU, 0.00, K, 0",
    "EXPORT, 23.00, G, 0",
    "DOMESTIC, 20, S, 20"
  })
  void the_treatment_decides_category_and_percent(
      VatTreatment treatment, BigDecimal atHome, String category, String percent) {
    VatRate rate = VatRate.of(treatment, atHome);

    assertThat(rate.category()).isEqualTo(category);
    assertThat(rate.percent()).hasToString(percent);
  }
}

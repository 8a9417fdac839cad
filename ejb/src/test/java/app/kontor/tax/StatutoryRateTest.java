package app.kontor.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rate that began is never changed, only followed by another. */
class StatutoryRateTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final List<StatutoryRate> KNOWN =
      List.of(rate("PL", "2011-01-01", "23"), rate("PL", "2027-01-01", "22"));

  private static StatutoryRate rate(String country, String from, String percent) {
    return new StatutoryRate(
        country, VatClass.STANDARD, LocalDate.parse(from), new BigDecimal(percent));
  }

  @ParameterizedTest
  @CsvSource({
    "PL, 2026-11-28, 24",
    "PL, 2027-07-01, 0",
    "DE, 2007-01-01, 19",
    "GR, 2016-06-01, 24",
    "EL, 2016-06-01, 24.5"
  })
  void one_that_follows_or_is_the_first_of_its_country_is_taken(
      String country, String from, String percent) {
    assertThatCode(() -> rate(country, from, percent).checkAfter(KNOWN, TODAY))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "PL, 2026-11-27, 24, validFrom, RATE_HAS_BEGUN",
    "PL, 2005-01-01, 22, validFrom, RATE_HAS_BEGUN",
    "PL, 2011-01-01, 24, validFrom, RATE_BEGINS_THEN",
    "PL, 2027-01-01, 24, validFrom, RATE_BEGINS_THEN",
    "US, 2027-01-01, 24, rateCountry, NOT_A_MEMBER_STATE",
    "XI, 2027-01-01, 24, rateCountry, NOT_A_MEMBER_STATE",
    "PL, 2027-02-01, 100.01, percent, TOO_LARGE",
    "PL, 2027-02-01, -1, percent, TOO_SMALL",
    "PL, 2027-02-01, 8.125, percent, TOO_MANY_DECIMALS",
  })
  void what_would_change_what_was_charged_is_refused(
      String country, String from, String percent, String field, String code) {
    assertThatThrownBy(() -> rate(country, from, percent).checkAfter(KNOWN, TODAY))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.code()).isEqualTo(code);
            });
  }

  @Test
  void classes_follow_one_another_by_themselves() {
    StatutoryRate reduced =
        new StatutoryRate("PL", VatClass.REDUCED, LocalDate.of(2011, 1, 1), BigDecimal.TEN);

    assertThatCode(() -> reduced.checkAfter(KNOWN, TODAY)).doesNotThrowAnyException();
    assertThat(reduced.percent()).isEqualTo(BigDecimal.TEN);
  }

  @Test
  void zero_is_zero() {
    StatutoryRate zero =
        new StatutoryRate("PL", VatClass.ZERO, LocalDate.of(2027, 1, 1), BigDecimal.ONE);

    assertThatThrownBy(() -> zero.checkAfter(KNOWN, TODAY))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("percent"));
  }
}

package app.kontor.tax.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.kontor.tax.RatePeriod;
import app.kontor.tax.StatutoryRate;
import app.kontor.tax.VatClass;
import app.kontor.tax.VatTerritory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates of every member state come with the product; rows go before them and follow them. */
class ShippedRatesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  @Test
  void every_member_state_has_a_rate_of_each_class_today_and_none_twice() {
    for (String state : VatTerritory.members()) {
      for (VatClass each : VatClass.values()) {
        assertThat(ShippedRates.RATES)
            .as("%s %s", state, each)
            .anyMatch(
                rate ->
                    rate.country().equals(state)
                        && rate.vatClass() == each
                        && !rate.from().isAfter(TODAY));
      }
    }
    assertThat(VatTerritory.members()).hasSize(27).contains("GR").doesNotContain("EL");
    assertThat(ShippedRates.RATES)
        .extracting(rate -> rate.country() + rate.vatClass() + rate.from())
        .doesNotHaveDuplicates();
    assertThat(ShippedRates.RATES)
        .filteredOn(rate -> rate.vatClass() == VatClass.STANDARD)
        .allSatisfy(
            rate ->
                assertThat(rate.percent())
                    .as("Directive 2006/112/EC art. 97")
                    .isGreaterThanOrEqualTo(BigDecimal.valueOf(15)));
  }

  @ParameterizedTest
  @CsvSource({
    "SK, 2024-12-31, 20, ENDED",
    "SK, , 23, VALID",
    "FI, , 25.5, VALID",
    "PL, , 23, VALID"
  })
  void each_holds_until_the_next_begins(
      String country, @Nullable LocalDate until, BigDecimal percent, RatePeriod.State state) {
    List<StatutoryRate> all = KeptRates.union(List.of(), ShippedRates.RATES);

    assertThat(VatRatesBean.periods(all, List.of(), TODAY))
        .filteredOn(one -> one.rate().country().equals(country))
        .filteredOn(one -> one.rate().vatClass() == VatClass.STANDARD)
        .filteredOn(one -> one.state() == state)
        .first()
        .satisfies(
            one -> {
              assertThat(one.rate().percent()).isEqualByComparingTo(percent);
              assertThat(one.until()).isEqualTo(until);
              assertThat(one.shipped()).isTrue();
            });
  }

  @Test
  void a_row_goes_before_what_is_shipped_for_its_day_and_follows_what_is_shipped_before() {
    StatutoryRate own = rate("2025-01-01", "24");
    StatutoryRate next = rate("2027-01-01", "25");
    List<StatutoryRate> rows = List.of(next, own);
    List<StatutoryRate> all = KeptRates.union(rows, ShippedRates.RATES);

    assertThat(VatRatesBean.periods(all, rows, TODAY))
        .filteredOn(one -> one.rate().country().equals("SK"))
        .filteredOn(one -> one.rate().vatClass() == VatClass.STANDARD)
        .extracting(RatePeriod::rate, RatePeriod::state, RatePeriod::shipped)
        .containsExactly(
            tuple(next, RatePeriod.State.FUTURE, false),
            tuple(own, RatePeriod.State.VALID, false),
            tuple(rate("2011-01-01", "20"), RatePeriod.State.ENDED, true));
  }

  private static StatutoryRate rate(String from, String percent) {
    return new StatutoryRate(
        "SK", VatClass.STANDARD, LocalDate.parse(from), new BigDecimal(percent));
  }
}

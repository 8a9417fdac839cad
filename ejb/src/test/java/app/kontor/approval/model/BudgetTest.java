package app.kontor.approval.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.approval.ApprovalReason;
import app.kontor.approval.BudgetData;
import app.kontor.approval.BudgetPeriod;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people may spend together, and for how long. */
class BudgetTest {
  private static Budget budget(String name, @Nullable String amount) {
    return new Budget(
        1,
        7,
        "abc",
        Currencies.of("PLN"),
        new BudgetData(name, BudgetPeriod.QUARTER, amount == null ? null : new BigDecimal(amount)));
  }

  private static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH,2026-11-28,2026-11-01,2026-12-01",
    "MONTH,2026-12-31,2026-12-01,2027-01-01",
    "QUARTER,2026-11-28,2026-10-01,2027-01-01",
    "QUARTER,2026-03-31,2026-01-01,2026-04-01",
    "QUARTER,2026-04-01,2026-04-01,2026-07-01",
    "YEAR,2026-11-28,2026-01-01,2027-01-01"
  })
  void a_period_begins_and_ends_with_the_calendar(
      BudgetPeriod period, LocalDate day, LocalDate first, LocalDate next) {
    assertThat(period.first(day)).isEqualTo(first);
    assertThat(period.next(day)).isEqualTo(next);
  }

  @Test
  void an_order_up_to_it_is_placed_and_one_beyond_needs_approval() {
    Budget budget = budget("Site", "100.00");
    assertThat(budget.excess(pln("40.00"), pln("60.00"))).isEmpty();
    SpendingTerms.Excess over = budget.excess(pln("40.01"), pln("60.00")).orElseThrow();
    assertThat(over.reason()).isEqualTo(ApprovalReason.BUDGET);
    assertThat(over.limit()).isEqualTo(pln("100.00"));
    assertThat(over.spent()).isEqualTo(pln("60.00"));
    assertThat(over.refusal().code()).isEqualTo("OVER_BUDGET");
    assertThat(budget.excess(Money.of("1.00", "EUR"), pln("0.00")).orElseThrow().reason())
        .isEqualTo(ApprovalReason.CURRENCY);
  }

  @Test
  void what_is_left_can_be_less_than_nothing_after_an_approval() {
    Budget budget = budget("Site", "100.00");
    assertThat(budget.excess(pln("0.01"), pln("130.00"))).isPresent();
  }

  @Test
  void it_has_a_name_and_an_amount() {
    for (String[] wrong :
        new String[][] {{" ", "1"}, {"x".repeat(81), "1"}, {"Site", null}, {"Site", "1.234"}}) {
      assertThatThrownBy(() -> budget(wrong[0], wrong[1])).isInstanceOf(InvalidInput.class);
    }
    assertThat(budget(" Site ", "1").data().name()).isEqualTo("Site");
  }
}

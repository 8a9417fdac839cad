package app.kontor.ordering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Money;
import app.kontor.ordering.ConfirmFault;
import app.kontor.ordering.ConfirmRule;
import app.kontor.ordering.model.ConfirmPolicy.Facts;
import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConfirmPolicyTest {
  private static final Currency HOME = Currency.getInstance("PLN");
  private static final ConfirmRule STRICT =
      new ConfirmRule("DEALER", 1, true, new BigDecimal("500.00"), 2, true, true, true);
  private static final ConfirmRule NONE =
      new ConfirmRule("DEALER", 1, true, null, null, false, false, false);

  private static Facts order(String gross, @Nullable Integer days) {
    return new Facts(Money.of(gross, "PLN"), HOME, days, true, false, true, true, false, true);
  }

  @Test
  void an_order_within_all_conditions_is_confirmed_also_at_the_very_edge() {
    assertThat(ConfirmPolicy.faults(STRICT, order("500.00", 2))).isEmpty();
    assertThat(ConfirmPolicy.faults(STRICT, order("500.01", 3)))
        .containsExactly(ConfirmFault.TOO_LARGE, ConfirmFault.NOT_IN_TIME);
  }

  @Test
  void everything_that_is_against_it_is_said_at_once() {
    Facts worst =
        new Facts(Money.of("1.00", "EUR"), HOME, null, true, true, false, false, true, false);
    assertThat(ConfirmPolicy.faults(STRICT, worst))
        .containsExactly(
            ConfirmFault.OTHER_CURRENCY,
            ConfirmFault.NOT_IN_TIME,
            ConfirmFault.NOTE_TO_READ,
            ConfirmFault.ADDRESS_NEW,
            ConfirmFault.NOT_PAID,
            ConfirmFault.HELD,
            ConfirmFault.LINES_OPEN);
  }

  @Test
  void what_is_not_said_is_no_condition_but_held_and_unknown_lines_always_are() {
    Facts worst =
        new Facts(Money.of("9999.00", "EUR"), HOME, null, true, true, false, false, true, false);
    assertThat(ConfirmPolicy.faults(NONE, worst))
        .containsExactly(ConfirmFault.HELD, ConfirmFault.LINES_OPEN);
  }

  @Test
  void stock_is_not_asked_of_an_order_whose_goods_were_set_aside() {
    Facts past =
        new Facts(Money.of("1.00", "PLN"), HOME, null, false, false, true, true, false, true);
    assertThat(ConfirmPolicy.faults(STRICT, past)).isEmpty();
  }

  @Test
  void a_rule_names_an_amount_of_money_and_days_that_can_come() {
    assertThatThrownBy(
            () ->
                new ConfirmRule("*", 0, true, new BigDecimal("0.00"), null, true, true, true)
                    .check())
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("mostGross"));
    assertThatThrownBy(() -> new ConfirmRule("*", 0, true, null, -1, true, true, true).check())
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("promiseDays"));
    assertThat(ConfirmRule.fresh("*").active()).as("off until somebody wants it").isFalse();
  }
}

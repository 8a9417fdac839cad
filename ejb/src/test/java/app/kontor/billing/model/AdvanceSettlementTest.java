package app.kontor.billing.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.money.Currencies;
import app.kontor.money.CurrencyMismatchException;
import app.kontor.money.Money;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of an advance an invoice uses, and what is left to pay on it. */
class AdvanceSettlementTest {

  @ParameterizedTest
  @CsvSource({
    "600.00, 0.00, 0.00, 0.00, 600.00",
    "600.00, 600.00, 0.00, 600.00, 0.00",
    "600.00, 599.99, 0.00, 599.99, 0.01",
    "600.00, 600.01, 0.00, 600.00, 0.00",
    "600.00, 1000.00, 400.00, 600.00, 0.00",
    "600.00, 1000.00, 400.01, 599.99, 0.01",
    "600.00, 1000.00, 1000.00, 0.00, 600.00",
    "0.00, 1000.00, 0.00, 0.00, 0.00",
    "0.01, 0.01, 0.00, 0.01, 0.00"
  })
  void as_much_is_used_as_there_is_and_never_more_than_the_invoice(
      String gross, String received, String before, String settled, String due) {
    assertThat(AdvanceSettlement.of(pln(gross), pln(received), pln(before)))
        .isEqualTo(new AdvanceSettlement(pln(settled), pln(due)));
  }

  /** After a payment was taken back less may be there than invoices have used. */
  @Test
  void more_used_than_received_leaves_nothing_and_owes_nothing_more() {
    assertThat(AdvanceSettlement.of(pln("100.00"), pln("50.00"), pln("80.00")))
        .isEqualTo(new AdvanceSettlement(pln("0.00"), pln("100.00")));
  }

  @ParameterizedTest
  @CsvSource({"JPY, 1000, 999, 1", "KWD, 1.250, 1.249, 0.001"})
  void the_last_minor_unit_of_any_currency_is_still_due(
      String currency, String gross, String received, String due) {
    AdvanceSettlement settlement =
        AdvanceSettlement.of(
            Money.of(gross, currency), Money.of(received, currency), Money.of("0", currency));
    assertThat(settlement.due()).isEqualTo(Money.of(due, currency));
  }

  @Test
  void an_advance_in_another_currency_settles_nothing() {
    assertThatThrownBy(
            () ->
                AdvanceSettlement.of(
                    pln("100.00"), Money.of("100.00", "EUR"), Money.of("0.00", "EUR")))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Test
  void what_is_used_and_what_is_due_make_up_every_invoice() {
    Random random = new Random(77);
    for (int round = 0; round < 5_000; round++) {
      Money gross = Money.ofMinor(random.nextInt(10_000), Currencies.EUR);
      Money received = Money.ofMinor(random.nextInt(10_000), Currencies.EUR);
      Money before = Money.ofMinor(random.nextInt(10_000), Currencies.EUR);
      AdvanceSettlement settlement = AdvanceSettlement.of(gross, received, before);
      assertThat(settlement.settled().plus(settlement.due())).isEqualTo(gross);
      assertThat(settlement.settled().isNegative()).isFalse();
      assertThat(settlement.due().isNegative()).isFalse();
      assertThat(before.plus(settlement.settled())).isLessThanOrEqualTo(before.max(received));
    }
  }

  @Test
  void the_order_of_two_invoices_does_not_matter_for_what_both_use() {
    Random random = new Random(78);
    for (int round = 0; round < 2_000; round++) {
      Money received = Money.ofMinor(random.nextInt(10_000), Currencies.PLN);
      Money one = Money.ofMinor(random.nextInt(8_000), Currencies.PLN);
      Money other = Money.ofMinor(random.nextInt(8_000), Currencies.PLN);
      assertThat(both(received, one, other)).isEqualTo(both(received, other, one));
    }
  }

  private static Money both(Money received, Money first, Money second) {
    Money zero = Money.zero(received.currency());
    Money used = AdvanceSettlement.of(first, received, zero).settled();
    return used.plus(AdvanceSettlement.of(second, received, used).settled());
  }

  private static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }
}

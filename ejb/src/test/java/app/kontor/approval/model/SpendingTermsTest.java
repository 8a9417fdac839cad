package app.kontor.approval.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.approval.ApprovalReason;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What somebody may order alone. */
class SpendingTermsTest {
  private static SpendingTerms terms(@Nullable String perOrder, @Nullable String perMonth) {
    return new SpendingTerms(
        Currencies.of("PLN"),
        perOrder == null ? null : new BigDecimal(perOrder),
        perMonth == null ? null : new BigDecimal(perMonth));
  }

  private static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }

  private static Optional<ApprovalReason> reason(SpendingTerms terms, String net, String spent) {
    return terms.excess(pln(net), pln(spent)).map(SpendingTerms.Excess::reason);
  }

  @Test
  void up_to_the_limit_and_no_grosz_more() {
    SpendingTerms order = terms("100.00", null);
    assertThat(reason(order, "100.00", "5000.00")).isEmpty();
    assertThat(reason(order, "100.01", "0.00")).contains(ApprovalReason.ORDER_LIMIT);
    SpendingTerms month = terms(null, "100.00");
    assertThat(reason(month, "40.00", "60.00")).isEmpty();
    assertThat(reason(month, "40.01", "60.00")).contains(ApprovalReason.MONTH_LIMIT);
  }

  @Test
  void the_limit_of_the_order_is_told_first_with_what_stands_in_the_way() {
    SpendingTerms.Excess excess =
        terms("100.00", "200.00").excess(pln("300.00"), pln("150.00")).orElseThrow();
    assertThat(excess.reason()).isEqualTo(ApprovalReason.ORDER_LIMIT);
    assertThat(excess.limit()).isEqualTo(pln("100.00"));
    assertThat(excess.spent()).isEqualTo(pln("150.00"));
    assertThat(excess.refusal().code()).isEqualTo("OVER_ORDER_LIMIT");
    assertThat(excess.refusal().args())
        .containsExactly(pln("300.00"), pln("100.00"), pln("150.00"));
  }

  @Test
  void nothing_is_limited_without_a_limit_and_nothing_may_be_ordered_with_zero() {
    assertThat(reason(terms(null, null), "999999.00", "999999.00")).isEmpty();
    assertThat(terms(null, null).excess(Money.of("1.00", "EUR"), pln("0.00"))).isEmpty();
    assertThat(reason(terms("0", null), "0.01", "0.00")).contains(ApprovalReason.ORDER_LIMIT);
  }

  @Test
  void what_cannot_be_compared_needs_approval() {
    assertThat(
            terms("100.00", null)
                .excess(Money.of("1.00", "EUR"), pln("0.00"))
                .map(SpendingTerms.Excess::reason))
        .contains(ApprovalReason.CURRENCY);
  }

  /** Whatever is placed, changed and cancelled in whatever order, the month is never exceeded. */
  @Test
  void a_month_of_random_orders_never_takes_more_than_its_limit() {
    Random random = new Random(20261128);
    for (int round = 0; round < 500; round++) {
      SpendingTerms terms = terms("300.00", "1000.00");
      List<Money> orders = new ArrayList<>();
      for (int step = 0; step < 40; step++) {
        Money net = Money.ofMinor(1 + random.nextInt(40_000), Currencies.of("PLN"));
        int at = orders.isEmpty() ? -1 : random.nextInt(orders.size());
        switch (random.nextInt(3)) {
          case 0 -> placed(terms, orders, net);
          case 1 -> changed(terms, orders, at, net);
          default -> cancelled(orders, at);
        }
        assertThat(total(orders)).isLessThanOrEqualTo(pln("1000.00"));
        assertThat(orders).allMatch(order -> order.compareTo(pln("300.00")) <= 0);
      }
    }
  }

  private static Money total(List<Money> orders) {
    return Money.total(orders, Currencies.of("PLN"));
  }

  private static void placed(SpendingTerms terms, List<Money> orders, Money net) {
    if (terms.excess(net, total(orders)).isEmpty()) {
      orders.add(net);
    }
  }

  private static void changed(SpendingTerms terms, List<Money> orders, int at, Money net) {
    if (at >= 0 && terms.excess(net, total(orders).minus(orders.get(at))).isEmpty()) {
      orders.set(at, net);
    }
  }

  private static void cancelled(List<Money> orders, int at) {
    if (at >= 0) {
      orders.remove(at);
    }
  }
}

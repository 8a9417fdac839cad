package app.kontor.credit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.credit.CreditCause;
import app.kontor.credit.CreditPolicy;
import app.kontor.credit.CreditStanding;
import app.kontor.credit.CreditTerms;
import app.kontor.credit.CreditVerdict;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreditRuleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  private static Money pln(String amount) {
    return Money.of(amount, "PLN");
  }

  private static CreditTerms terms(
      @Nullable String limit, @Nullable LocalDate until, @Nullable Integer days) {
    return new CreditTerms(
        limit == null ? null : new BigDecimal(limit), until, null, days, CreditPolicy.HOLD);
  }

  private static CreditStanding standing(@Nullable LocalDate oldestDue) {
    return new CreditStanding(pln("400.00"), pln("300.00"), pln("50.00"), pln("120.00"), oldestDue);
  }

  private static Optional<CreditVerdict> verdict(CreditTerms terms, String after) {
    return CreditRule.verdict(terms, standing(TODAY), pln(after), TODAY);
  }

  @Test
  void what_is_owed_is_invoiced_and_ordered_less_what_lies_on_account() {
    assertThat(standing(null).taken()).isEqualTo(pln("650.00"));
  }

  @Test
  void up_to_the_limit_is_covered_and_a_cent_more_is_not() {
    assertThat(verdict(terms("1000", null, null), "1000.00")).isEmpty();
    assertThat(verdict(terms("1000", null, null), "1000.01"))
        .contains(new CreditVerdict(CreditCause.OVER_LIMIT, pln("0.01")));
  }

  @Test
  void without_a_limit_anything_is_covered() {
    assertThat(verdict(CreditTerms.NONE, "99999999.00")).isEmpty();
    assertThat(CreditTerms.NONE.isLimited()).isFalse();
    assertThat(terms("0", null, null).isLimited()).isTrue();
    assertThat(terms(null, null, 0).isLimited()).isTrue();
  }

  @Test
  void a_limit_holds_on_its_last_day_and_covers_nothing_afterwards() {
    assertThat(verdict(terms("1000", TODAY, null), "1000.00")).isEmpty();
    assertThat(verdict(terms("1000", TODAY.minusDays(1), null), "10.00"))
        .contains(new CreditVerdict(CreditCause.OVER_LIMIT, pln("10.00")));
    assertThat(verdict(terms("1000", TODAY.minusDays(1), null), "-5.00"))
        .as("who has money on account needs no credit")
        .isEmpty();
  }

  @Test
  void an_invoice_may_be_overdue_for_the_days_that_are_given() {
    CreditTerms week = terms("1000", null, 7);
    assertThat(CreditRule.verdict(week, standing(TODAY.minusDays(7)), pln("1.00"), TODAY))
        .isEmpty();
    assertThat(CreditRule.verdict(week, standing(TODAY.minusDays(8)), pln("1.00"), TODAY))
        .contains(new CreditVerdict(CreditCause.OVERDUE, pln("120.00")));
    assertThat(CreditRule.verdict(terms(null, null, 0), standing(TODAY), pln("1.00"), TODAY))
        .as("due today is not overdue")
        .isEmpty();
    assertThat(CreditRule.verdict(week, standing(null), pln("1.00"), TODAY)).isEmpty();
  }

  @Test
  void what_says_nothing_is_refused_by_its_field() {
    assertThatThrownBy(
            () ->
                new CreditTerms(BigDecimal.ONE, null, BigDecimal.TEN, null, CreditPolicy.HOLD)
                    .checked())
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("insured"));
    assertThatThrownBy(() -> terms(null, TODAY, null).checked())
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("validUntil"));
    assertThat(terms("5", TODAY, 3).checked()).isEqualTo(terms("5", TODAY, 3));
  }

  private static Map<OrderNumber, Money> waiting(String... amounts) {
    Map<OrderNumber, Money> waiting = new LinkedHashMap<>();
    for (String amount : amounts) {
      waiting.put(new OrderNumber("ZA/" + waiting.size()), pln(amount));
    }
    return waiting;
  }

  /** 650.00 are taken, with all orders that wait. */
  private static List<String> covered(String limit, Map<OrderNumber, Money> waiting) {
    return CreditRule.covered(terms(limit, null, null), standing(null), waiting, TODAY).stream()
        .map(OrderNumber::value)
        .toList();
  }

  @Test
  void orders_go_as_they_came_and_a_small_one_passes_a_large_one() {
    assertThat(covered("650", waiting("100.00", "200.00"))).containsExactly("ZA/0", "ZA/1");
    assertThat(covered("649.99", waiting("100.00", "200.00"))).containsExactly("ZA/0");
    assertThat(covered("450", waiting("200.00", "99.99"))).containsExactly("ZA/1");
    assertThat(covered("450", waiting("0.00", "200.00"))).containsExactly("ZA/0");
    assertThat(covered("100", waiting("200.00"))).isEmpty();
  }

  /** Whatever is owed and whoever waits: nothing goes beyond the limit that takes anything. */
  @Test
  void what_goes_never_exceeds_the_limit_and_nothing_stays_that_fits() {
    Random random = new Random(20261128);
    for (int round = 0; round < 2_000; round++) {
      String[] amounts = new String[random.nextInt(7)];
      Arrays.setAll(amounts, i -> random.nextInt(400) + ".0" + random.nextInt(10));
      Map<OrderNumber, Money> waiting = waiting(amounts);
      Money held = Money.total(waiting.values(), Currency.getInstance("PLN"));
      Money invoiced = pln(random.nextInt(900) + ".50");
      CreditStanding standing = new CreditStanding(invoiced, held, pln("20.25"), pln("0.00"), null);
      Money limit = pln(random.nextInt(1_500) + ".00");
      List<OrderNumber> gone =
          CreditRule.covered(
              terms(limit.amount().toPlainString(), null, null), standing, waiting, TODAY);
      Money owed =
          invoiced
              .minus(pln("20.25"))
              .plus(
                  Money.total(
                      gone.stream().map(waiting::get).toList(), Currency.getInstance("PLN")));
      assertThat(gone.isEmpty() || owed.compareTo(limit) <= 0).isTrue();
      waiting.keySet().removeAll(gone);
      assertThat(waiting.values()).allMatch(one -> owed.plus(one).compareTo(limit) > 0);
    }
  }
}

package app.kontor.approval.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.gate.Actor;
import app.kontor.gate.Role;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an order takes of month and budgets, whatever is done with it. */
class OrderTakingTest {
  private static final Instant AT = Instant.parse("2026-11-28T10:00:00Z");
  private static final Actor BUYER =
      Actor.person(5, "b@example.com", "B", Locale.ENGLISH, 1, 7, Set.of(Role.BUYER));

  private static Money pln(long cents) {
    return Money.of(BigDecimal.valueOf(cents, 2).toPlainString(), "PLN");
  }

  private static List<SpendingEntry> placed(long cents, @Nullable Long budget) {
    List<SpendingEntry> entries = new ArrayList<>();
    entries.add(
        new SpendingEntry(
                BUYER, new OrderNumber("ZA/1"), pln(cents), false, LocalDate.of(2026, 11, 1), AT)
            .of(budget));
    return entries;
  }

  private static Money of(List<SpendingEntry> entries, @Nullable Long budget) {
    return entries.stream()
        .filter(one -> Objects.equals(one.budgetId(), budget))
        .map(SpendingEntry::amount)
        .reduce(pln(0), Money::plus);
  }

  @Test
  void an_order_of_which_nothing_was_noted_takes_nothing_to_be_changed() {
    assertThatThrownBy(() -> new OrderTaking(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_stays_the_same_is_not_noted() {
    assertThat(new OrderTaking(placed(1000, 1L)).changed(pln(1000), 1L, AT)).isEmpty();
    assertThat(new OrderTaking(placed(0, null)).cancelled(AT)).isEmpty();
  }

  /** Hundreds of changes in any order: all is taken of the budget it names, nothing of others. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void all_is_taken_of_one_budget_and_all_is_given_back(long seed) {
    Random random = new Random(seed);
    List<SpendingEntry> entries = placed(random.nextInt(10_000), budget(random));
    for (int step = 0; step < 200; step++) {
      Money now = pln(random.nextInt(4) == 0 ? 0 : random.nextInt(100_000));
      @Nullable Long budget =
          random.nextBoolean() ? new OrderTaking(entries).budget() : budget(random);
      entries.addAll(new OrderTaking(entries).changed(now, budget, AT));
      OrderTaking after = new OrderTaking(entries);
      assertThat(after.taken()).isEqualTo(now);
      assertThat(after.budget()).isEqualTo(budget);
      for (@Nullable Long each : new @Nullable Long[] {null, 1L, 2L, 3L}) {
        assertThat(of(entries, each))
            .as("of budget " + each + " in step " + step)
            .isEqualTo(Objects.equals(each, budget) ? now : pln(0));
      }
    }
    entries.addAll(new OrderTaking(entries).cancelled(AT));
    assertThat(new OrderTaking(entries).taken().isZero()).isTrue();
    for (@Nullable Long each : new @Nullable Long[] {null, 1L, 2L, 3L}) {
      assertThat(of(entries, each).isZero()).isTrue();
    }
    assertThat(entries).allSatisfy(one -> assertThat(one.month().getDayOfMonth()).isEqualTo(1));
  }

  @Test
  void what_is_split_off_is_still_taken_of_the_same_month_and_budget() {
    List<SpendingEntry> order = placed(1000, 1L);
    order.addAll(new OrderTaking(order).changed(pln(1000), 2L, AT));
    OrderTaking taking = new OrderTaking(order);
    SpendingEntry part = taking.splitOff(new OrderNumber("ZA/2"), pln(400), AT);
    order.addAll(taking.changed(pln(600), 2L, AT));

    OrderTaking split = new OrderTaking(List.of(part));
    assertThat(split.taken().plus(new OrderTaking(order).taken())).isEqualTo(pln(1000));
    assertThat(split.budget()).isEqualTo(2L);
    assertThat(part.userId()).isEqualTo(5);
    assertThat(part.month()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(split.cancelled(AT))
        .singleElement()
        .extracting(SpendingEntry::amount)
        .isEqualTo(pln(-400));
  }

  private static @Nullable Long budget(Random random) {
    int which = random.nextInt(4);
    return which == 0 ? null : Long.valueOf(which);
  }
}

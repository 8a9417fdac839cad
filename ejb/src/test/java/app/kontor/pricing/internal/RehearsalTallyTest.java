package app.kontor.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.money.Currencies;
import app.kontor.pricing.PriceBand;
import app.kontor.pricing.PriceRehearsal;
import app.kontor.pricing.internal.ItemCostRows.Cost;
import app.kontor.pricing.internal.RehearsalTally.Weighed;
import app.kontor.pricing.model.PriceListTerms;
import app.kontor.pricing.model.PriceStep;
import app.kontor.pricing.model.Rehearsal.Changed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How changes of prices are counted and put in order. */
class RehearsalTallyTest {
  private static final PriceListTerms LIST =
      PriceListTerms.plain(7, "L7", Currencies.of("PLN"), true, LocalDate.of(2026, 1, 1), null);

  private RehearsalTally tally = new RehearsalTally(new BigDecimal("10"), true);
  private long items;

  private void move(@Nullable String before, @Nullable String after, @Nullable Cost cost) {
    items++;
    tally.add(
        new Changed(7, items, new PriceStep.Place(BigDecimal.ONE, ""), step(before), step(after)),
        LIST,
        cost);
  }

  private static @Nullable PriceStep step(@Nullable String amount) {
    return amount == null
        ? null
        : PriceStep.of(BigDecimal.ONE, new BigDecimal(amount), BigDecimal.ONE);
  }

  private static Cost cost(String amount, String currency) {
    return new Cost(new BigDecimal(amount), currency);
  }

  @Test
  void each_price_is_counted_once_and_in_the_band_of_its_change() {
    move("10", "10.5", null);
    move("10", "12", null);
    move("10", "8", null);
    move("0", "8", null);
    move(null, "8", null);
    move("8", null, null);
    assertThat(tally.counts()).isEqualTo(new PriceRehearsal.Counts(3, 1, 1, 1, 0, 0));
    assertThat(tally.bands())
        .containsExactly(
            new PriceRehearsal.Band(PriceBand.DOWN_20, 1),
            new PriceRehearsal.Band(PriceBand.UP_5, 1),
            new PriceRehearsal.Band(PriceBand.UP_20, 1));
    assertThat(tally.of(7)).isEqualTo(6);
    assertThat(tally.of(8)).isZero();
  }

  @Test
  void what_is_below_cost_or_floor_comes_first_then_the_largest_change_then_new_prices() {
    move("10", "30", null);
    move(null, "500", null);
    move("10", "10.1", cost("9.5", "PLN"));
    move("10", "9", cost("9.5", "PLN"));
    move("10", "10.2", cost("9.5", "EUR"));
    assertThat(tally.counts().belowCost()).isEqualTo(1);
    assertThat(tally.counts().belowFloor()).isEqualTo(1);
    assertThat(tally.largestFirst())
        .extracting(one -> one.changed().itemId())
        .containsExactly(4L, 3L, 1L, 5L, 2L);
    Weighed foreign = tally.largestFirst().get(3);
    assertThat(foreign.cost()).as("never converted").isNull();
    assertThat(RehearsalTally.shown(tally.largestFirst().get(1).margin())).isEqualTo("5.9");
  }

  @Test
  void to_those_who_may_not_know_costs_the_order_says_nothing_of_them() {
    tally = new RehearsalTally(new BigDecimal("10"), false);
    move("10", "30", null);
    move("10", "9", cost("9.5", "PLN"));
    assertThat(tally.counts().belowCost()).isEqualTo(1);
    assertThat(tally.largestFirst())
        .extracting(one -> one.changed().itemId())
        .containsExactly(1L, 2L);
  }

  @Test
  void only_the_largest_fifty_are_kept_and_all_are_counted() {
    for (int i = 1; i <= 250; i++) {
      move("10", String.valueOf(10 + i), null);
    }
    List<Weighed> kept = tally.largestFirst();
    assertThat(kept).hasSize(50);
    assertThat(kept.get(0).changed().itemId()).isEqualTo(250);
    assertThat(kept.get(49).changed().itemId()).isEqualTo(201);
    assertThat(tally.counts().all()).isEqualTo(250);
  }
}

package app.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.pricing.model.Ranked;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of the price of any quantity, whatever lists and steps there are. */
class PriceRulePropertiesTest {
  private final long seed = 20261127;
  private final Random random = new Random(seed);

  private static Ranked.Entry entry(int rank, String list, String from, String amount) {
    return new Ranked.Entry(
        rank, list, new BigDecimal(from), new BigDecimal(amount), BigDecimal.ONE);
  }

  private static Price price(List<Ranked.Entry> entries, String quantity) {
    return Ranked.resolve(
            entries, Quantity.of(new BigDecimal(quantity), UnitCode.METRE), Currencies.EUR)
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 3.00",
    "1, 3.00",
    "9.999999, 3.00",
    "10, 2.50",
    "10.000001, 2.50",
    "99, 2.50",
    "100, 2.00",
    "1000000, 2.00"
  })
  void a_step_holds_from_its_quantity_up_to_the_next(String quantity, BigDecimal amount) {
    List<Ranked.Entry> steps =
        List.of(
            entry(0, "BASE", "100", "2"),
            entry(0, "BASE", "1", "3"),
            entry(0, "BASE", "10", "2.5"));
    assertThat(price(steps, quantity).price().amount()).isEqualByComparingTo(amount);
  }

  @Test
  void the_price_names_the_list_that_won_and_shows_only_its_steps() {
    Price price =
        price(
            List.of(
                entry(1, "BASE", "1", "3"),
                entry(0, "OWN", "50", "4"),
                entry(1, "BASE", "100", "2")),
            "200");
    assertThat(price.priceList()).isEqualTo("OWN");
    assertThat(price.price().amount()).isEqualByComparingTo("4");
    assertThat(price.breaks())
        .extracting(step -> step.from().value().toPlainString())
        .containsExactly("50");
  }

  @Test
  void a_price_for_a_hundred_stays_one() {
    Ranked.Entry perHundred =
        new Ranked.Entry(0, "BASE", BigDecimal.ONE, new BigDecimal("3.1250"), new BigDecimal(100));
    Price price = price(List.of(perHundred), "160");
    assertThat(price.price().baseQuantity()).isEqualTo(Quantity.of(100, UnitCode.METRE));
    assertThat(price.price().times(Quantity.of(160, UnitCode.METRE), RoundingMode.HALF_UP))
        .isEqualTo(Money.of("5.00", "EUR"));
  }

  @Test
  void the_order_in_which_entries_were_read_does_not_matter() {
    for (int round = 0; round < 1_000; round++) {
      List<Ranked.Entry> entries = entries();
      String quantity = String.valueOf(1 + random.nextInt(200));
      Price price = price(entries, quantity);
      Collections.shuffle(entries, random);
      assertThat(price(entries, quantity)).as("seed %d, %s", seed, entries).isEqualTo(price);
    }
  }

  @Test
  void the_price_is_one_of_the_steps_shown_and_they_rise() {
    for (int round = 0; round < 1_000; round++) {
      List<Ranked.Entry> entries = entries();
      Price price = price(entries, String.valueOf(1 + random.nextInt(200)));
      assertThat(price.breaks()).as("seed %d", seed).isNotEmpty();
      assertThat(price.breaks())
          .as("seed %d, %s", seed, entries)
          .extracting(Price.Break::price)
          .contains(price.price());
      assertThat(price.breaks().stream().map(step -> step.from().value()).toList())
          .as("seed %d, %s", seed, entries)
          .isSorted()
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void whoever_has_steps_that_fall_never_pays_a_higher_price_for_more() {
    for (int round = 0; round < 1_000; round++) {
      List<Ranked.Entry> falling = new ArrayList<>();
      int amount = 10_000;
      for (int from = 1; from < 200; from += 1 + random.nextInt(60)) {
        falling.add(entry(0, "BASE", String.valueOf(from), String.valueOf(amount)));
        amount -= random.nextInt(1_000);
      }
      int fewer = 1 + random.nextInt(250);
      int more = fewer + random.nextInt(250);
      assertThat(price(falling, String.valueOf(more)).price().amount())
          .as("seed %d, %d and %d of %s", seed, fewer, more, falling)
          .isLessThanOrEqualTo(price(falling, String.valueOf(fewer)).price().amount());
    }
  }

  @Test
  void a_list_further_down_changes_nothing() {
    for (int round = 0; round < 1_000; round++) {
      List<Ranked.Entry> entries = entries();
      String quantity = String.valueOf(1 + random.nextInt(200));
      Price price = price(entries, quantity);
      List<Ranked.Entry> more = new ArrayList<>(entries);
      more.add(entry(9, "LAST", "1", "0"));
      assertThat(price(more, quantity)).as("seed %d, %s", seed, entries).isEqualTo(price);
    }
  }

  @Test
  void what_is_shown_does_not_change_afterwards() {
    List<Ranked.Entry> entries = new ArrayList<>(List.of(entry(0, "BASE", "1", "3")));
    Price price = price(entries, "1");
    entries.clear();
    assertThat(price.breaks()).hasSize(1);
    List<Price.Break> steps = price.breaks();
    assertThatThrownBy(steps::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  private List<Ranked.Entry> entries() {
    List<Ranked.Entry> entries = new ArrayList<>();
    for (int rank = 0; rank < 3; rank++) {
      for (int from = 1 + random.nextInt(80); from < 200; from += 1 + random.nextInt(120)) {
        if (random.nextInt(3) > 0 || rank == 2) {
          entries.add(
              entry(
                  rank,
                  "L" + rank,
                  String.valueOf(from),
                  BigDecimal.valueOf(1 + random.nextInt(100_000), 4).toPlainString()));
        }
      }
    }
    return entries;
  }
}

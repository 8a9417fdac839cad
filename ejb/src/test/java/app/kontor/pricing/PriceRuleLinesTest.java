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
import org.junit.jupiter.params.provider.ValueSource;

/** What a line of an order costs by the price that holds for it. */
class PriceRuleLinesTest {

  /** {@code "0 OWN 1 12.50 100"}: rank, list, from, amount and for how many. */
  private static Ranked.Entry entry(String text) {
    String[] parts = text.strip().split(" ", -1);
    return new Ranked.Entry(
        Integer.parseInt(parts[0]),
        parts[1],
        new BigDecimal(parts[2]),
        new BigDecimal(parts[3]),
        new BigDecimal(parts[4]));
  }

  private static List<Ranked.Entry> entries(String text) {
    List<Ranked.Entry> entries = new ArrayList<>();
    for (String entry : text.split(",", -1)) {
      entries.add(entry(entry));
    }
    return entries;
  }

  private static Money cost(
      List<Ranked.Entry> entries, BigDecimal quantity, UnitCode unit, String currency) {
    Quantity wanted = Quantity.of(quantity, unit);
    return Ranked.resolve(entries, wanted, Currencies.of(currency))
        .orElseThrow()
        .price()
        .times(wanted, RoundingMode.HALF_UP);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // steps in the base list
        "1 BASE 1 3 1, 1 BASE 100 2 1 | 99 | EUR | 297.00",
        "1 BASE 1 3 1, 1 BASE 100 2 1 | 100 | EUR | 200.00",
        // an own list wins, dearer or not, and its smallest step holds for less
        "1 BASE 1 3 1, 0 OWN 1 4 1 | 10 | EUR | 40.00",
        "1 BASE 1 3 1, 0 OWN 50 2 1 | 10 | EUR | 20.00",
        "1 BASE 1 3 1, 0 OWN 50 2 1 | 50 | EUR | 100.00",
        // free of charge in the own list is a price
        "1 BASE 1 3 1, 0 OWN 1 0 1 | 10 | EUR | 0.00",
        // prices for a hundred, and steps that count in other amounts
        "1 BASE 1 3.125 100 | 1 | EUR | 0.03",
        "1 BASE 1 3.125 100 | 16 | EUR | 0.50",
        "1 BASE 1 3.125 100, 1 BASE 1000 28 1000 | 999 | EUR | 31.22",
        "1 BASE 1 3.125 100, 1 BASE 1000 28 1000 | 1000 | EUR | 28.00",
        // parts of a unit
        "1 BASE 0.5 12.5 1 | 0.25 | EUR | 3.13",
        "1 BASE 0.5 12.5 1, 1 BASE 0.75 10 1 | 0.75 | EUR | 7.50",
        "1 BASE 0.5 12.5 1, 1 BASE 0.75 10 1 | 0.749999 | EUR | 9.37",
        "1 BASE 1 1 3 | 1 | EUR | 0.33",
        "1 BASE 1 1 3 | 3 | EUR | 1.00",
        // other minor units
        "1 BASE 1 12.5 1 | 1 | JPY | 13",
        "1 BASE 1 12.5 1 | 3 | JPY | 38",
        "1 BASE 1 0.0005 1 | 1 | KWD | 0.001",
        "1 BASE 1 0.000499 1 | 1 | KWD | 0.000",
        "1 BASE 1 0.333333 1 | 3 | HUF | 1.00"
      })
  void a_line_costs_the_price_of_its_step_rounded_once(
      String entries, BigDecimal quantity, String currency, String expected) {
    assertThat(cost(entries(entries), quantity, UnitCode.KILOGRAM, currency))
        .isEqualTo(Money.of(expected, currency));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "-100"})
  void nothing_and_less_have_the_price_of_the_smallest_step(String quantity) {
    List<Ranked.Entry> steps = entries("1 BASE 1 3 1, 1 BASE 100 2 1");
    Price price =
        Ranked.resolve(steps, Quantity.of(new BigDecimal(quantity), UnitCode.PIECE), Currencies.EUR)
            .orElseThrow();
    assertThat(price.price().amount()).isEqualByComparingTo("3");
  }

  @Test
  void a_price_and_its_steps_are_in_the_unit_that_was_asked_for() {
    for (UnitCode unit : List.of(UnitCode.PIECE, UnitCode.METRE, UnitCode.PACKAGE)) {
      Price price =
          Ranked.resolve(
                  entries("1 BASE 1 3 1, 1 BASE 100 2 10"), Quantity.of(5, unit), Currencies.EUR)
              .orElseThrow();
      assertThat(price.price().baseQuantity()).isEqualTo(Quantity.of(1, unit));
      assertThat(price.breaks())
          .extracting(Price.Break::from)
          .containsExactly(Quantity.of(1, unit), Quantity.of(100, unit));
      assertThat(price.breaks().get(1).price().baseQuantity()).isEqualTo(Quantity.of(10, unit));
    }
  }

  @Test
  void each_step_shown_is_the_price_of_its_quantity_and_of_all_up_to_the_next() {
    Random random = new Random(20261127);
    for (int round = 0; round < 500; round++) {
      List<Ranked.Entry> entries = random(random);
      Price any = Ranked.resolve(entries, Quantity.pieces(1), Currencies.EUR).orElseThrow();
      for (int i = 0; i < any.breaks().size(); i++) {
        Price.Break step = any.breaks().get(i);
        assertThat(at(entries, step.from().value()).price()).isEqualTo(step.price());
        if (i + 1 < any.breaks().size()) {
          BigDecimal last =
              any.breaks().get(i + 1).from().value().subtract(new BigDecimal("0.000001"));
          assertThat(at(entries, last).price())
              .as("%s of %s", last, entries)
              .isEqualTo(step.price());
        } else {
          assertThat(at(entries, new BigDecimal(100_000)).price()).isEqualTo(step.price());
        }
      }
    }
  }

  @Test
  void which_price_holds_does_not_depend_on_zeros_behind_the_decimals() {
    Random random = new Random(6);
    for (int round = 0; round < 500; round++) {
      List<Ranked.Entry> entries = random(random);
      List<Ranked.Entry> stored = new ArrayList<>();
      for (Ranked.Entry entry : entries) {
        stored.add(
            new Ranked.Entry(
                entry.rank(),
                entry.list(),
                entry.from().setScale(6, RoundingMode.UNNECESSARY),
                entry.amount().setScale(6, RoundingMode.UNNECESSARY),
                entry.baseQuantity().setScale(6, RoundingMode.UNNECESSARY)));
      }
      BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(1_000));
      assertThat(at(stored, quantity))
          .as("%s of %s", quantity, entries)
          .isEqualTo(at(entries, quantity));
    }
  }

  @Test
  void a_list_of_lower_rank_is_asked_only_where_no_other_has_the_item() {
    Random random = new Random(1);
    for (int round = 0; round < 500; round++) {
      List<Ranked.Entry> entries = random(random);
      int first = entries.stream().mapToInt(Ranked.Entry::rank).min().orElseThrow();
      List<Ranked.Entry> alone = entries.stream().filter(entry -> entry.rank() == first).toList();
      Collections.shuffle(entries, random);
      BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(1_000));
      assertThat(at(entries, quantity)).isEqualTo(at(alone, quantity));
      assertThat(at(entries, quantity).priceList()).isEqualTo("L" + first);
    }
  }

  @Test
  void an_entry_that_is_no_price_is_a_defect_and_not_a_free_item() {
    for (String entry : List.of("1 BASE 1 -1 1", "1 BASE 1 1 0", "1 BASE 1 0.0000001 1")) {
      List<Ranked.Entry> entries = List.of(entry(entry));
      assertThatThrownBy(() -> at(entries, BigDecimal.ONE))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Price at(List<Ranked.Entry> entries, BigDecimal quantity) {
    return Ranked.resolve(entries, Quantity.of(quantity, UnitCode.PIECE), Currencies.EUR)
        .orElseThrow();
  }

  private static List<Ranked.Entry> random(Random random) {
    List<Ranked.Entry> entries = new ArrayList<>();
    for (int rank = random.nextInt(2); rank < 3; rank++) {
      for (int from = 1 + random.nextInt(50); from < 900; from += 1 + random.nextInt(400)) {
        entries.add(
            new Ranked.Entry(
                rank,
                "L" + rank,
                BigDecimal.valueOf(from),
                BigDecimal.valueOf(random.nextInt(1_000_000), 4),
                BigDecimal.valueOf(List.of(1, 10, 100).get(random.nextInt(3)))));
      }
    }
    return entries;
  }
}

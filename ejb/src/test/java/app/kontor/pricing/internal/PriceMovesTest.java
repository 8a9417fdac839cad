package app.kontor.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.ItemNumber;
import app.kontor.pricing.PriceMove;
import app.kontor.pricing.internal.PriceRow.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceMovesTest {
  private final PriceMoves moves = new PriceMoves();

  private static PriceRow row(String amount, String per) {
    return new PriceRow(new Step(7, BigDecimal.ONE), new BigDecimal(amount), new BigDecimal(per));
  }

  private void add(int line, @Nullable String before, String after) {
    moves.add(
        line,
        new ItemNumber("M8-" + line),
        row(after, "1"),
        before == null ? null : row(before, "1"));
  }

  private List<Integer> lines() {
    return moves.largestFirst().stream().map(PriceMove::line).toList();
  }

  @Test
  void the_largest_change_comes_first_whether_up_or_down() {
    add(1, "10", "11");
    add(2, "10", "2");
    add(3, "10", "30");

    assertThat(lines()).containsExactly(2, 3, 1);
  }

  @Test
  void new_prices_come_behind_all_changes_the_highest_first() {
    add(1, null, "5");
    add(2, null, "500");
    add(3, "10", "10.01");

    assertThat(lines()).containsExactly(3, 2, 1);
  }

  @Test
  void of_equal_changes_the_first_line_comes_first() {
    add(4, "10", "20");
    add(2, "1", "2");

    assertThat(lines()).containsExactly(2, 4);
  }

  @Test
  void a_hundred_are_kept_and_they_are_the_largest() {
    for (int line = 1; line <= 300; line++) {
      add(line, "100", String.valueOf(100 + line));
    }

    assertThat(lines()).hasSize(100).startsWith(300).endsWith(201);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 1, 11, 1, 10.0",
    "10, 1, 9, 1, -10.0",
    "10, 1, 1000, 100, 0.0",
    "10, 1, 10, 10, -90.0",
    "3, 1, 4, 1, 33.3"
  })
  void percents_compare_what_one_unit_costs(
      String before, String beforePer, String after, String afterPer, String percent) {
    moves.add(1, new ItemNumber("M8"), row(after, afterPer), row(before, beforePer));

    assertThat(moves.largestFirst())
        .singleElement()
        .satisfies(move -> assertThat(move.percent()).hasToString(percent));
  }

  @Test
  void from_nothing_there_is_no_percent_and_the_change_is_the_largest_there_is() {
    add(1, "1", "1000000");
    add(2, "0", "0.01");

    assertThat(lines()).containsExactly(2, 1);
    assertThat(moves.largestFirst().get(0).percent()).isNull();
  }

  @Test
  void no_change_is_larger_than_one_from_nothing() {
    PriceRow lowest = row("0.000001", "9999999999999.999999");
    PriceRow highest = row("9999999999999.999999", "0.000001");
    moves.add(1, new ItemNumber("M8"), highest, lowest);
    add(2, "0", "0.01");

    assertThat(lines()).containsExactly(2, 1);
  }

  @Test
  void free_of_charge_for_another_quantity_is_the_smallest_change_there_is() {
    moves.add(1, new ItemNumber("M8"), row("0", "10"), row("0", "1"));
    add(2, "10", "10.01");
    add(3, null, "5");

    assertThat(lines()).containsExactly(2, 1, 3);
  }

  @Test
  void which_hundred_are_kept_does_not_depend_on_the_order_they_come_in() {
    List<Integer> lines = new ArrayList<>(IntStream.rangeClosed(1, 400).boxed().toList());
    List<Integer> expected = kept(lines);
    Random random = new Random(20261127);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(lines, random);
      assertThat(kept(lines)).as("%s", lines).isEqualTo(expected);
    }
  }

  /** Of lines with changes and new prices, many of them equal. */
  private static List<Integer> kept(List<Integer> lines) {
    PriceMoves moves = new PriceMoves();
    for (int line : lines) {
      moves.add(
          line,
          new ItemNumber("M8-" + line),
          row(String.valueOf(10 + line % 7), "1"),
          line % 5 == 0 ? row("10", "1") : null);
    }
    return moves.largestFirst().stream().map(PriceMove::line).toList();
  }

  @Test
  void a_new_price_has_nothing_before_it() {
    add(1, null, "5");

    assertThat(moves.largestFirst())
        .singleElement()
        .satisfies(
            move -> {
              assertThat(move.before()).isNull();
              assertThat(move.percent()).isNull();
              assertThat(move.after())
                  .isEqualTo(new PriceMove.Terms(new BigDecimal("5"), BigDecimal.ONE));
            });
  }

  @ParameterizedTest
  @CsvSource({"1.50, 1, 1.5, 1.00, true", "1.5, 1, 1.51, 1, false", "1.5, 1, 1.5, 10, false"})
  void rows_say_the_same_by_their_values(
      String one, String onePer, String other, String otherPer, boolean same) {
    assertThat(row(one, onePer).saysTheSameAs(row(other, otherPer))).isEqualTo(same);
  }

  @Test
  void a_step_is_the_same_however_its_quantity_is_written() {
    assertThat(new Step(7, new BigDecimal("100.000000")))
        .isEqualTo(new Step(7, new BigDecimal("100")))
        .isNotEqualTo(new Step(8, new BigDecimal("100")));
  }
}

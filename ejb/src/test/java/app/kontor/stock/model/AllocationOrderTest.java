package app.kontor.stock.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.stock.StockLine;
import app.kontor.stock.model.AllocationPlan.Free;
import app.kontor.stock.model.AllocationPlan.Need;
import app.kontor.stock.model.AllocationPlan.Take;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** In which order warehouses are asked and rows are locked, and what a line gets in the end. */
class AllocationOrderTest {
  private static final Comparator<Take> LOCKING =
      Comparator.comparingLong(Take::itemId)
          .thenComparingLong(Take::warehouseId)
          .thenComparingInt(Take::lineNumber);

  private static Need need(int line, long item, String quantity) {
    return new Need(line, item, new BigDecimal(quantity));
  }

  private static Free free(long item, long warehouse, String quantity) {
    return new Free(item, warehouse, new BigDecimal(quantity));
  }

  private static Take take(int line, long item, long warehouse, String quantity) {
    return new Take(line, item, warehouse, new BigDecimal(quantity));
  }

  @Test
  void nothing_free_and_nothing_wanted_give_nothing() {
    assertThat(AllocationPlan.plan(List.of(need(1, 7, "1")), List.of())).isEmpty();
    assertThat(AllocationPlan.plan(List.of(), List.of(free(7, 1, "5")))).isEmpty();
    assertThat(AllocationPlan.plan(List.of(need(1, 7, "1")), List.of(free(8, 1, "5")))).isEmpty();
    assertThat(AllocationPlan.plan(List.of(need(1, 7, "1")), List.of(free(7, 1, "0")))).isEmpty();
  }

  @Test
  void of_two_that_have_everything_the_older_one_serves() {
    List<Free> both = List.of(free(7, 2, "10"), free(7, 1, "10"));
    assertThat(AllocationPlan.plan(List.of(need(1, 7, "3")), both))
        .containsExactly(take(1, 7, 1, "3"));
  }

  @Test
  void the_one_that_serves_most_lines_in_full_goes_first() {
    List<Need> needs = List.of(need(1, 7, "10"), need(2, 8, "10"), need(3, 9, "10"));
    List<Free> free =
        List.of(
            free(7, 1, "10"), free(7, 2, "9"), free(8, 2, "10"), free(9, 2, "10"), free(9, 1, "9"));
    assertThat(AllocationPlan.plan(needs, free))
        .containsExactly(
            take(1, 7, 1, "1"), take(1, 7, 2, "9"), take(2, 8, 2, "10"), take(3, 9, 2, "10"));
  }

  @Test
  void a_line_is_not_served_in_full_by_what_an_earlier_line_has_taken() {
    List<Need> needs = List.of(need(1, 7, "6"), need(2, 7, "6"));
    List<Free> free = List.of(free(7, 1, "10"), free(7, 2, "12"));
    assertThat(AllocationPlan.plan(needs, free))
        .containsExactly(take(1, 7, 2, "6"), take(2, 7, 2, "6"));
  }

  @Test
  void earlier_lines_come_first_where_there_is_too_little() {
    List<Need> needs = List.of(need(1, 7, "4"), need(2, 7, "4"));
    assertThat(AllocationPlan.plan(needs, List.of(free(7, 1, "5"))))
        .containsExactly(take(1, 7, 1, "4"), take(2, 7, 1, "1"));
  }

  @Test
  void parts_of_a_unit_are_taken_exactly() {
    List<Free> free = List.of(free(7, 1, "0.3"), free(7, 2, "0.45"));
    assertThat(AllocationPlan.plan(List.of(need(1, 7, "0.7")), free))
        .containsExactly(take(1, 7, 1, "0.3"), take(1, 7, 2, "0.4"));
  }

  @Test
  void two_entries_of_one_place_are_one_stock() {
    List<Free> free = List.of(free(7, 1, "2"), free(7, 1, "3"));
    assertThat(AllocationPlan.plan(List.of(need(1, 7, "5")), free))
        .containsExactly(take(1, 7, 1, "5"));
  }

  @Test
  void rows_are_always_locked_in_one_order_and_the_order_of_asking_does_not_matter() {
    long seed = 20261127;
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      List<Need> needs = new ArrayList<>();
      for (int line = 1; line <= 1 + random.nextInt(6); line++) {
        needs.add(need(line, random.nextInt(4), String.valueOf(1 + random.nextInt(20))));
      }
      List<Free> free = new ArrayList<>();
      for (int warehouse = 1; warehouse <= 4; warehouse++) {
        for (int item = 0; item < 4; item++) {
          free.add(free(item, warehouse, String.valueOf(random.nextInt(15))));
        }
      }
      List<Take> takes = AllocationPlan.plan(needs, free);
      assertThat(takes).as("seed %d", seed).isSortedAccordingTo(LOCKING);
      List<Free> shuffled = new ArrayList<>(free);
      Collections.shuffle(shuffled, random);
      assertThat(AllocationPlan.plan(needs, shuffled)).as("seed %d", seed).isEqualTo(takes);
      assertThat(takes).allMatch(take -> take.quantity().signum() > 0);
      assertThat(takes.stream().map(t -> t.lineNumber() + "/" + t.warehouseId()))
          .as("a line takes once from a place, seed %d", seed)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void where_one_place_has_everything_nothing_is_split() {
    long seed = 20261127;
    Random random = new Random(seed);
    for (int round = 0; round < 1_000; round++) {
      List<Need> needs = new ArrayList<>();
      for (int line = 1; line <= 1 + random.nextInt(5); line++) {
        needs.add(need(line, line, String.valueOf(1 + random.nextInt(20))));
      }
      long whole = 1 + random.nextInt(4);
      List<Free> free = new ArrayList<>();
      for (long warehouse = 1; warehouse <= 4; warehouse++) {
        for (Need need : needs) {
          BigDecimal there =
              warehouse == whole
                  ? need.quantity()
                  : BigDecimal.valueOf(random.nextInt(need.quantity().intValueExact()));
          free.add(new Free(need.itemId(), warehouse, there));
        }
      }
      assertThat(
              AllocationPlan.plan(needs, free).stream()
                  .map(Take::warehouseId)
                  .collect(Collectors.toSet()))
          .as("seed %d", seed)
          .containsExactly(whole);
    }
  }

  @Test
  void a_line_gets_the_sum_of_its_takes_in_its_unit() {
    List<StockLine> lines =
        List.of(
            new StockLine(1, 7, Quantity.of(10, UnitCode.METRE)),
            new StockLine(2, 8, Quantity.pieces(5)),
            new StockLine(3, 9, Quantity.pieces(5)));
    List<Take> takes = List.of(take(1, 7, 1, "2.5"), take(1, 7, 2, "4.25"), take(2, 8, 1, "5"));
    assertThat(AllocationPlan.byLine(lines, takes))
        .isEqualTo(
            Map.of(1, Quantity.of(new BigDecimal("6.75"), UnitCode.METRE), 2, Quantity.pieces(5)));
  }

  @Test
  void a_take_of_no_line_is_a_defect() {
    List<StockLine> lines = List.of(new StockLine(1, 7, Quantity.pieces(1)));
    List<Take> takes = List.of(take(2, 7, 1, "1"));
    assertThatThrownBy(() -> AllocationPlan.byLine(lines, takes))
        .isInstanceOf(NullPointerException.class);
  }
}

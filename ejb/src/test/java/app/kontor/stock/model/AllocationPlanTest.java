package app.kontor.stock.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.stock.model.AllocationPlan.Free;
import app.kontor.stock.model.AllocationPlan.Need;
import app.kontor.stock.model.AllocationPlan.Take;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllocationPlanTest {

  @Test
  void one_warehouse_that_has_everything_is_preferred() {
    List<Take> takes =
        AllocationPlan.plan(
            List.of(need(1, 7, 10), need(2, 8, 5)),
            List.of(free(7, 1, 100), free(7, 2, 10), free(8, 2, 5)));
    assertThat(takes).extracting(Take::warehouseId).containsOnly(2L);
  }

  @Test
  void what_one_warehouse_lacks_comes_from_the_next() {
    List<Take> takes =
        AllocationPlan.plan(List.of(need(1, 7, 10)), List.of(free(7, 1, 4), free(7, 2, 3)));
    assertThat(takes).containsExactly(take(1, 7, 1, 4), take(1, 7, 2, 3));
  }

  @Test
  void parts_are_whole_steps_and_a_rest_below_a_step_is_taken_as_it_is() {
    Need boxes = new Need(1, 7, BigDecimal.valueOf(300), BigDecimal.valueOf(100));
    Need rest = new Need(1, 7, BigDecimal.valueOf(50), BigDecimal.valueOf(100));

    assertThat(AllocationPlan.plan(List.of(boxes), List.of(free(7, 1, 250), free(7, 2, 90))))
        .containsExactly(take(1, 7, 1, 200));
    assertThat(AllocationPlan.plan(List.of(rest), List.of(free(7, 1, 60))))
        .containsExactly(take(1, 7, 1, 50));
    assertThat(AllocationPlan.plan(List.of(rest), List.of(free(7, 1, 40)))).isEmpty();
  }

  @Test
  void never_more_than_wanted_or_free_and_nothing_left_that_could_be_had() {
    long seed = 11;
    Random random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      List<Need> needs = new ArrayList<>();
      for (int line = 1; line <= 1 + random.nextInt(5); line++) {
        needs.add(need(line, random.nextInt(3), 1 + random.nextInt(20)));
      }
      List<Free> free = new ArrayList<>();
      for (int warehouse = 1; warehouse <= 3; warehouse++) {
        for (int item = 0; item < 3; item++) {
          free.add(free(item, warehouse, random.nextInt(15)));
        }
      }
      check(seed, needs, free, AllocationPlan.plan(needs, free));
    }
  }

  private static void check(long seed, List<Need> needs, List<Free> free, List<Take> takes) {
    Map<Long, BigDecimal> wanted = new HashMap<>();
    Map<Long, BigDecimal> there = new HashMap<>();
    Map<Long, BigDecimal> got = new HashMap<>();
    needs.forEach(need -> wanted.merge(need.itemId(), need.quantity(), BigDecimal::add));
    free.forEach(entry -> there.merge(entry.itemId(), entry.quantity(), BigDecimal::add));
    takes.forEach(take -> got.merge(take.itemId(), take.quantity(), BigDecimal::add));
    wanted.forEach(
        (item, quantity) ->
            assertThat(got.getOrDefault(item, BigDecimal.ZERO))
                .as("seed %d item %d", seed, item)
                .isEqualByComparingTo(quantity.min(there.getOrDefault(item, BigDecimal.ZERO))));
    for (Need need : needs) {
      BigDecimal line =
          takes.stream()
              .filter(take -> take.lineNumber() == need.lineNumber())
              .map(Take::quantity)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(line).isLessThanOrEqualTo(need.quantity());
    }
    for (Free entry : free) {
      BigDecimal taken =
          takes.stream()
              .filter(
                  take ->
                      take.itemId() == entry.itemId() && take.warehouseId() == entry.warehouseId())
              .map(Take::quantity)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(taken).isLessThanOrEqualTo(entry.quantity());
    }
  }

  private static Need need(int line, long item, long quantity) {
    return new Need(line, item, BigDecimal.valueOf(quantity));
  }

  private static Free free(long item, long warehouse, long quantity) {
    return new Free(item, warehouse, BigDecimal.valueOf(quantity));
  }

  private static Take take(int line, long item, long warehouse, long quantity) {
    return new Take(line, item, warehouse, BigDecimal.valueOf(quantity));
  }
}

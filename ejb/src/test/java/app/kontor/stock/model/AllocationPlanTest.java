package app.kontor.stock.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.stock.model.AllocationPlan.Free;
import app.kontor.stock.model.AllocationPlan.Need;
import app.kontor.stock.model.AllocationPlan.Take;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class AllocationPlanTest {
  private static final long SEED = 20_261_124L;
  private static final int ROUNDS = 2_000;
  private static final int ITEMS = 4;
  private static final int WAREHOUSES = 4;

  @Test
  void never_more_than_free_or_wanted_and_nothing_wanted_is_left_where_it_is_free() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      List<Need> needs = needs(random);
      List<Free> free = free(random);
      List<Take> takes = AllocationPlan.plan(needs, free);
      String sample = "seed %d, round %d: %s of %s".formatted(SEED, round, needs, free);
      for (Need need : needs) {
        assertThat(taken(takes, take -> take.lineNumber() == need.lineNumber()))
            .as(sample)
            .isLessThanOrEqualTo(need.quantity());
      }
      for (Free there : free) {
        assertThat(
                taken(
                    takes,
                    take ->
                        take.itemId() == there.itemId()
                            && take.warehouseId() == there.warehouseId()))
            .as(sample)
            .isLessThanOrEqualTo(there.quantity());
      }
      for (long item = 0; item < ITEMS; item++) {
        long id = item;
        BigDecimal wanted =
            sum(needs.stream().filter(need -> need.itemId() == id).map(Need::quantity).toList());
        BigDecimal there =
            sum(free.stream().filter(row -> row.itemId() == id).map(Free::quantity).toList());
        assertThat(taken(takes, take -> take.itemId() == id))
            .as(sample)
            .isEqualByComparingTo(wanted.min(there));
      }
    }
  }

  @Test
  void one_warehouse_that_has_everything_serves_everything() {
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      List<Need> needs = needs(random);
      List<Free> free = new ArrayList<>(free(random));
      long full = WAREHOUSES;
      for (long item = 0; item < ITEMS; item++) {
        free.add(new Free(item, full, BigDecimal.valueOf(1_000)));
      }
      List<Take> takes = AllocationPlan.plan(needs, free);
      assertThat(takes.stream().map(Take::warehouseId).distinct())
          .as("seed %d, round %d: %s of %s", SEED, round, needs, free)
          .hasSize(1);
    }
  }

  @Test
  void balances_are_taken_in_one_order() {
    List<Take> takes =
        AllocationPlan.plan(
            List.of(new Need(1, 9, BigDecimal.TEN), new Need(2, 3, BigDecimal.TEN)),
            List.of(
                new Free(9, 2, BigDecimal.valueOf(4)),
                new Free(9, 1, BigDecimal.valueOf(6)),
                new Free(3, 2, BigDecimal.TEN)));
    assertThat(takes)
        .containsExactly(
            new Take(2, 3, 2, BigDecimal.TEN),
            new Take(1, 9, 1, BigDecimal.valueOf(6)),
            new Take(1, 9, 2, BigDecimal.valueOf(4)));
  }

  private static List<Need> needs(Random random) {
    List<Need> needs = new ArrayList<>();
    int lines = 1 + random.nextInt(6);
    for (int line = 1; line <= lines; line++) {
      needs.add(new Need(line, random.nextInt(ITEMS), BigDecimal.valueOf(1 + random.nextInt(20))));
    }
    return needs;
  }

  private static List<Free> free(Random random) {
    List<Free> free = new ArrayList<>();
    for (long item = 0; item < ITEMS; item++) {
      for (long warehouse = 0; warehouse < WAREHOUSES; warehouse++) {
        if (random.nextBoolean()) {
          free.add(new Free(item, warehouse, BigDecimal.valueOf(random.nextInt(25))));
        }
      }
    }
    return free;
  }

  private static BigDecimal taken(List<Take> takes, Predicate<Take> which) {
    return sum(takes.stream().filter(which).map(Take::quantity).toList());
  }

  private static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

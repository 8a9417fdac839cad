package app.kontor.stock.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.stock.StockLine;
import app.kontor.stock.model.AllocationPlan.Free;
import app.kontor.stock.model.AllocationPlan.Need;
import app.kontor.stock.model.AllocationPlan.Take;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for any plan, also for parts of a unit and the same item on several lines. */
class AllocationLimitsTest {
  private static final int ROUNDS = 1_500;

  private final Random random = new Random(20261127);

  private List<Need> needs() {
    List<Need> needs = new ArrayList<>();
    for (int line = 1; line <= 1 + random.nextInt(6); line++) {
      needs.add(new Need(line, random.nextInt(3), decimal(200).add(new BigDecimal("0.001"))));
    }
    return needs;
  }

  private List<Free> free(int warehouses) {
    List<Free> free = new ArrayList<>();
    for (long warehouse = 1; warehouse <= warehouses; warehouse++) {
      for (long item = 0; item < 3; item++) {
        free.add(new Free(item, warehouse, decimal(150)));
      }
    }
    return free;
  }

  private BigDecimal decimal(int below) {
    int scale = random.nextInt(4);
    return BigDecimal.valueOf(random.nextInt(below), scale);
  }

  private static BigDecimal sum(List<Take> takes) {
    return takes.stream().map(Take::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void another_warehouse_never_gives_an_order_less() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Need> needs = needs();
      List<Free> more = free(3);
      List<Free> some = more.stream().filter(free -> free.warehouseId() < 3).toList();
      assertThat(sum(AllocationPlan.plan(needs, more)))
          .as("round %d", round)
          .isGreaterThanOrEqualTo(sum(AllocationPlan.plan(needs, some)));
    }
  }

  @Test
  void what_is_left_after_an_order_is_all_the_next_one_can_get() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Free> free = free(3);
      List<Take> first = AllocationPlan.plan(needs(), free);
      List<Free> left = less(free, first);
      assertThat(left).as("round %d", round).noneMatch(one -> one.quantity().signum() < 0);
      List<Take> second = AllocationPlan.plan(needs(), left);
      assertThat(less(left, second)).noneMatch(one -> one.quantity().signum() < 0);
    }
  }

  private static List<Free> less(List<Free> free, List<Take> takes) {
    List<Free> left = new ArrayList<>();
    for (Free one : free) {
      BigDecimal taken =
          sum(
              takes.stream()
                  .filter(take -> take.itemId() == one.itemId())
                  .filter(take -> take.warehouseId() == one.warehouseId())
                  .toList());
      left.add(new Free(one.itemId(), one.warehouseId(), one.quantity().subtract(taken)));
    }
    return left;
  }

  @Test
  void who_asks_again_for_the_rest_gets_in_all_what_was_there_for_them() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Need> needs = needs();
      List<Free> free = free(2);
      List<Take> first = AllocationPlan.plan(needs, free);
      List<Need> rest = new ArrayList<>();
      for (Need need : needs) {
        BigDecimal got =
            sum(first.stream().filter(take -> take.lineNumber() == need.lineNumber()).toList());
        if (need.quantity().compareTo(got) > 0) {
          rest.add(new Need(need.lineNumber(), need.itemId(), need.quantity().subtract(got)));
        }
      }
      assertThat(AllocationPlan.plan(rest, less(free, first))).as("round %d", round).isEmpty();
    }
  }

  @Test
  void lines_get_in_all_what_is_taken() {
    for (int round = 0; round < ROUNDS; round++) {
      List<Need> needs = needs();
      List<StockLine> lines =
          needs.stream()
              .map(need -> new StockLine(need.lineNumber(), need.itemId(), metres(need.quantity())))
              .toList();
      List<Take> takes = AllocationPlan.plan(needs, free(3));
      Map<Integer, Quantity> got = AllocationPlan.byLine(lines, takes);
      assertThat(got.values().stream().reduce(metres(BigDecimal.ZERO), Quantity::plus).value())
          .as("round %d", round)
          .isEqualByComparingTo(sum(takes));
      assertThat(got.keySet())
          .isEqualTo(takes.stream().map(Take::lineNumber).collect(Collectors.toSet()));
      assertThat(got.values()).allMatch(Quantity::isPositive);
    }
  }

  private static Quantity metres(BigDecimal value) {
    return Quantity.of(value, UnitCode.METRE);
  }
}

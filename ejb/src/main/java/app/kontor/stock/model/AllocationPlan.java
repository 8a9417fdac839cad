package app.kontor.stock.model;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.stock.StockLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides from which warehouses an order is served: one that has everything if there is one, else
 * the warehouse that serves most lines in full first, then the next for the rest. Never more than
 * what is free, never more than what is wanted.
 */
public final class AllocationPlan {
  private AllocationPlan() {}

  /**
   * So much of an item for one line.
   *
   * @param step if a warehouse has less, a multiple of this is taken; zero for whatever there is
   */
  public record Need(int lineNumber, long itemId, BigDecimal quantity, BigDecimal step) {

    /** Whatever there is of it. */
    public Need(int lineNumber, long itemId, BigDecimal quantity) {
      this(lineNumber, itemId, quantity, BigDecimal.ZERO);
    }

    /** What is taken of what is wanted still, where there is so much. */
    BigDecimal taken(BigDecimal wanted, BigDecimal there) {
      return step.signum() == 0 || wanted.compareTo(there) <= 0
          ? wanted.min(there)
          : there.divide(step, 0, RoundingMode.DOWN).multiply(step);
    }
  }

  /** What is free of an item in a warehouse. */
  public record Free(long itemId, long warehouseId, BigDecimal quantity) {}

  /** What a line takes from a warehouse. */
  public record Take(int lineNumber, long itemId, long warehouseId, BigDecimal quantity) {}

  /** The takes, ordered by item and warehouse so that balances are always locked in one order. */
  public static List<Take> plan(List<Need> needs, List<Free> free) {
    Map<Long, Map<Long, BigDecimal>> left = new HashMap<>();
    for (Free entry : free) {
      left.computeIfAbsent(entry.warehouseId(), id -> new HashMap<>())
          .merge(entry.itemId(), entry.quantity(), BigDecimal::add);
    }
    Map<Integer, BigDecimal> open = new HashMap<>();
    needs.forEach(need -> open.put(need.lineNumber(), need.quantity()));
    List<Take> takes = new ArrayList<>();
    for (long warehouse : preferred(needs, left)) {
      takeFrom(warehouse, needs, left.getOrDefault(warehouse, Map.of()), open, takes);
    }
    takes.sort(
        Comparator.comparingLong(Take::itemId)
            .thenComparingLong(Take::warehouseId)
            .thenComparingInt(Take::lineNumber));
    return List.copyOf(takes);
  }

  /** What each line gets in its unit, by line number; a line that gets nothing is left out. */
  public static Map<Integer, Quantity> byLine(List<StockLine> lines, List<Take> takes) {
    Map<Integer, UnitCode> units =
        lines.stream()
            .collect(Collectors.toMap(StockLine::lineNumber, line -> line.quantity().unit()));
    Map<Integer, Quantity> got = new HashMap<>();
    for (Take take : takes) {
      UnitCode unit = Objects.requireNonNull(units.get(take.lineNumber()));
      got.merge(take.lineNumber(), Quantity.of(take.quantity(), unit), Quantity::plus);
    }
    return got;
  }

  private static Set<Long> preferred(List<Need> needs, Map<Long, Map<Long, BigDecimal>> left) {
    List<Long> warehouses = new ArrayList<>(left.keySet());
    warehouses.sort(
        Comparator.comparingLong((Long id) -> -served(needs, left.getOrDefault(id, Map.of())))
            .thenComparingLong(id -> id));
    return new LinkedHashSet<>(warehouses);
  }

  /** How many lines a warehouse could serve in full, one after the other. */
  private static long served(List<Need> needs, Map<Long, BigDecimal> stock) {
    Map<Long, BigDecimal> rest = new HashMap<>(stock);
    long count = 0;
    for (Need need : needs) {
      BigDecimal after =
          rest.getOrDefault(need.itemId(), BigDecimal.ZERO).subtract(need.quantity());
      if (after.signum() >= 0) {
        rest.put(need.itemId(), after);
        count++;
      }
    }
    return count;
  }

  private static void takeFrom(
      long warehouse,
      List<Need> needs,
      Map<Long, BigDecimal> stock,
      Map<Integer, BigDecimal> open,
      List<Take> takes) {
    for (Need need : needs) {
      BigDecimal wanted = open.getOrDefault(need.lineNumber(), BigDecimal.ZERO);
      BigDecimal there = stock.getOrDefault(need.itemId(), BigDecimal.ZERO);
      BigDecimal taken = need.taken(wanted, there);
      if (taken.signum() > 0) {
        takes.add(new Take(need.lineNumber(), need.itemId(), warehouse, taken));
        open.put(need.lineNumber(), wanted.subtract(taken));
        stock.put(need.itemId(), there.subtract(taken));
      }
    }
  }
}

package app.kontor.stock.model;

import app.kontor.measure.Quantity;
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
import org.jspecify.annotations.Nullable;

/**
 * Decides from which warehouses an order is served: one that has everything if there is one, else
 * the warehouse that serves most lines in full first, then the next for the rest. Never more than
 * what is free, never more than what is wanted. A bundle is taken whole: each warehouse gives as
 * many as it has all parts of.
 */
public final class AllocationPlan {
  private AllocationPlan() {}

  /**
   * So much of an item for one line.
   *
   * @param step if a warehouse has less, a multiple of this is taken; zero for whatever there is
   * @param parts what one of it consists of, by item; empty if it lies in warehouses itself
   */
  public record Need(
      int lineNumber,
      long itemId,
      BigDecimal quantity,
      BigDecimal step,
      Map<Long, BigDecimal> parts) {
    public Need {
      parts = Map.copyOf(parts);
    }

    /** Of goods. */
    public Need(int lineNumber, long itemId, BigDecimal quantity, BigDecimal step) {
      this(lineNumber, itemId, quantity, step, Map.of());
    }

    /** Whatever there is of it. */
    public Need(int lineNumber, long itemId, BigDecimal quantity) {
      this(lineNumber, itemId, quantity, BigDecimal.ZERO);
    }

    /** What an order line asks for. */
    public static Need of(StockLine line) {
      return new Need(
          line.lineNumber(),
          line.itemId(),
          line.quantity().value(),
          line.step(),
          line.parts().stream()
              .collect(Collectors.toMap(StockLine.Part::itemId, part -> part.quantity().value())));
    }

    /** How much of each item one of it takes from the shelves. */
    Map<Long, BigDecimal> takenByOne() {
      return parts.isEmpty() ? Map.of(itemId, BigDecimal.ONE) : parts;
    }

    /** How much of it stock makes up. */
    BigDecimal there(Map<Long, BigDecimal> stock) {
      return parts.isEmpty()
          ? stock.getOrDefault(itemId, BigDecimal.ZERO)
          : BundleSets.of(parts, stock);
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

  /**
   * What a line takes from a warehouse.
   *
   * @param bundle of which it is a part, or null
   */
  public record Take(
      int lineNumber, long itemId, long warehouseId, BigDecimal quantity, @Nullable Of bundle) {

    /** Goods that are taken for themselves. */
    public Take(int lineNumber, long itemId, long warehouseId, BigDecimal quantity) {
      this(lineNumber, itemId, warehouseId, quantity, null);
    }
  }

  /**
   * The bundle that a part is taken for.
   *
   * @param perBundle of the part
   */
  public record Of(long bundleId, BigDecimal perBundle) {}

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
    Map<Integer, BigDecimal> got = new HashMap<>();
    Map<Integer, StockLine> byNumber =
        lines.stream().collect(Collectors.toMap(StockLine::lineNumber, line -> line));
    for (Take take : takes) {
      StockLine line = Objects.requireNonNull(byNumber.get(take.lineNumber()));
      Of bundle = take.bundle();
      if (bundle == null) {
        got.merge(take.lineNumber(), take.quantity(), BigDecimal::add);
      } else if (line.parts().get(0).itemId() == take.itemId()) {
        // all parts tell the same number of bundles, one of them is asked
        got.merge(
            take.lineNumber(),
            take.quantity().divide(bundle.perBundle(), 0, RoundingMode.UNNECESSARY),
            BigDecimal::add);
      }
    }
    Map<Integer, Quantity> quantities = new HashMap<>();
    byNumber.forEach(
        (number, line) -> {
          BigDecimal quantity = got.get(number);
          if (quantity != null) {
            quantities.put(number, Quantity.of(quantity, line.quantity().unit()));
          }
        });
    return quantities;
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
      if (need.there(rest).compareTo(need.quantity()) >= 0) {
        take(rest, need, need.quantity());
        count++;
      }
    }
    return count;
  }

  private static void take(Map<Long, BigDecimal> stock, Need need, BigDecimal quantity) {
    need.takenByOne()
        .forEach(
            (item, one) -> stock.merge(item, one.multiply(quantity).negate(), BigDecimal::add));
  }

  private static void takeFrom(
      long warehouse,
      List<Need> needs,
      Map<Long, BigDecimal> stock,
      Map<Integer, BigDecimal> open,
      List<Take> takes) {
    for (Need need : needs) {
      BigDecimal wanted = open.getOrDefault(need.lineNumber(), BigDecimal.ZERO);
      BigDecimal taken = need.taken(wanted, need.there(stock));
      if (taken.signum() > 0) {
        takes.addAll(takes(need, warehouse, taken));
        open.put(need.lineNumber(), wanted.subtract(taken));
        take(stock, need, taken);
      }
    }
  }

  private static List<Take> takes(Need need, long warehouse, BigDecimal taken) {
    if (need.parts().isEmpty()) {
      return List.of(new Take(need.lineNumber(), need.itemId(), warehouse, taken));
    }
    return need.parts().entrySet().stream()
        .map(
            part ->
                new Take(
                    need.lineNumber(),
                    part.getKey(),
                    warehouse,
                    part.getValue().multiply(taken),
                    new Of(need.itemId(), part.getValue())))
        .toList();
  }
}

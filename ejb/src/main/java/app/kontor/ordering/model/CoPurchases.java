package app.kontor.ordering.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts which items are ordered together. Two of them are related as much as their orders together
 * are more than chance would have it (the lift), and only if enough different customers did it. It
 * takes memory for each line once, and as much time as there are pairs within orders; so of a long
 * order, which is somebody filling the shelves, only the first lines count.
 */
public final class CoPurchases {
  /** So many lines of an order count. */
  public static final int LINES = 40;

  /** A lift is told in thousandths. */
  public static final int CHANCE = 1_000;

  private static final Comparator<Other> ORDER =
      Comparator.comparingLong(Other::lift)
          .thenComparingInt(Other::orders)
          .reversed()
          .thenComparingLong(Other::itemId);

  private final Map<Long, Integer> places = new HashMap<>();
  private final List<Long> ids = new ArrayList<>();
  private final Map<Long, List<int[]>> byCustomer = new HashMap<>();
  private int orders;

  /**
   * An item that is ordered together with another.
   *
   * @param orders that have both
   * @param customers who did so
   * @param lift how much more often than by chance, {@link #CHANCE} for as often
   */
  public record Other(long itemId, int orders, int customers, long lift) {}

  /** Counts an order. */
  public void add(long customer, List<Long> items) {
    Set<Integer> lines = new LinkedHashSet<>();
    for (Long item : items) {
      if (lines.size() < LINES) {
        lines.add(place(item));
      }
    }
    orders++;
    byCustomer
        .computeIfAbsent(customer, id -> new ArrayList<>())
        .add(lines.stream().mapToInt(Integer::intValue).toArray());
  }

  private int place(Long item) {
    return places.computeIfAbsent(
        item,
        id -> {
          ids.add(id);
          return ids.size() - 1;
        });
  }

  /** How many orders were counted. */
  public int orders() {
    return orders;
  }

  /**
   * What is ordered together with each item, the most related first; items without any are left
   * out.
   *
   * @param least so many different customers did it
   * @param most others of an item
   */
  public Map<Long, List<Other>> related(int least, int most) {
    Counted counted = new Counted();
    Map<Long, List<Other>> related = new HashMap<>();
    for (int item = 0; item < ids.size(); item++) {
      List<Other> others = counted.others(item, least);
      if (!others.isEmpty()) {
        others.sort(ORDER);
        related.put(ids.get(item), List.copyOf(others.subList(0, Math.min(most, others.size()))));
      }
    }
    return related;
  }

  /** The orders by the items that they have, customer by customer, and counters for one item. */
  private final class Counted {
    private final int[][] lines = new int[orders][];
    private final int[] customers = new int[orders];
    private final int[][] ofItem = new int[ids.size()][];
    private final int[] together = new int[ids.size()];
    private final int[] customersOf = new int[ids.size()];
    private final int[] lastCustomer = new int[ids.size()];

    Counted() {
      int[] sizes = new int[ids.size()];
      int order = 0;
      int customer = 0;
      for (List<int[]> all : byCustomer.values()) {
        customer++;
        for (int[] each : all) {
          lines[order] = each;
          customers[order] = customer;
          for (int item : each) {
            sizes[item]++;
          }
          order++;
        }
      }
      for (int item = 0; item < sizes.length; item++) {
        ofItem[item] = new int[sizes[item]];
        sizes[item] = 0;
      }
      for (int at = 0; at < lines.length; at++) {
        for (int item : lines[at]) {
          ofItem[item][sizes[item]++] = at;
        }
      }
    }

    List<Other> others(int item, int least) {
      List<Integer> met = new ArrayList<>();
      for (int order : ofItem[item]) {
        for (int other : lines[order]) {
          if (other != item) {
            count(other, customers[order], met);
          }
        }
      }
      List<Other> others = new ArrayList<>();
      for (int other : met) {
        if (customersOf[other] >= least) {
          long lift =
              (long) CHANCE
                  * together[other]
                  * orders
                  / ((long) ofItem[item].length * ofItem[other].length);
          if (lift > CHANCE) {
            others.add(new Other(ids.get(other), together[other], customersOf[other], lift));
          }
        }
        together[other] = 0;
        customersOf[other] = 0;
        lastCustomer[other] = 0;
      }
      return others;
    }

    private void count(int other, int customer, List<Integer> met) {
      if (together[other]++ == 0) {
        met.add(other);
      }
      // orders of one customer follow each other
      if (lastCustomer[other] != customer) {
        lastCustomer[other] = customer;
        customersOf[other]++;
      }
    }
  }
}

package app.kontor.ordering.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.ordering.model.CoPurchases.Other;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which items are ordered together, by enough customers and more often than by chance. */
class CoPurchasesTest {
  @Test
  void one_customer_however_often_tells_nobody_anything() {
    CoPurchases counted = new CoPurchases();
    for (int i = 0; i < 50; i++) {
      counted.add(1, List.of(10L, 11L));
      counted.add(2, List.of(12L));
    }
    counted.add(2, List.of(10L, 11L));
    assertThat(counted.related(3, 8)).isEmpty();
    counted.add(3, List.of(11L, 10L));
    assertThat(counted.related(3, 8).get(10L))
        .containsExactly(new Other(11, 52, 3, 1000L * 52 * 102 / (52 * 52)));
  }

  @Test
  void what_everybody_buys_anyway_is_not_related() {
    CoPurchases counted = new CoPurchases();
    for (int customer = 0; customer < 20; customer++) {
      counted.add(customer, List.of(1L, customer % 2 == 0 ? 2L : 3L));
    }
    assertThat(counted.related(3, 8)).isEmpty();
  }

  @Test
  void of_a_very_long_order_the_first_lines_count() {
    CoPurchases counted = new CoPurchases();
    for (int customer = 0; customer < 5; customer++) {
      counted.add(customer, LongStream.range(0, 500).boxed().toList());
      counted.add(customer, List.of(9_999L));
    }
    Map<Long, List<Other>> related = counted.related(3, 8);
    assertThat(related).hasSize(CoPurchases.LINES);
    assertThat(related.get(0L)).hasSize(8);
  }

  @Test
  void it_counts_as_one_would_by_hand() {
    Random random = new Random(7);
    for (int run = 0; run < 200; run++) {
      CoPurchases counted = new CoPurchases();
      List<Long> customers = new ArrayList<>();
      List<Set<Long>> orders = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Set<Long> items = new HashSet<>();
        for (int line = 0; line < 1 + random.nextInt(4); line++) {
          items.add((long) random.nextInt(8));
        }
        long customer = random.nextInt(6);
        customers.add(customer);
        orders.add(items);
        counted.add(customer, List.copyOf(items));
      }
      int least = 1 + random.nextInt(4);
      Map<Long, Map<Long, Other>> found = new HashMap<>();
      counted
          .related(least, 100)
          .forEach(
              (item, others) ->
                  others.forEach(
                      other ->
                          found
                              .computeIfAbsent(item, id -> new HashMap<>())
                              .put(other.itemId(), other)));
      assertThat(found).isEqualTo(byHand(customers, orders, least));
    }
  }

  @Test
  void a_hundred_thousand_orders_are_counted_in_seconds() {
    Random random = new Random(11);
    CoPurchases counted = new CoPurchases();
    long start = System.nanoTime();
    for (int i = 0; i < 100_000; i++) {
      // some items are asked for much more often than others
      List<Long> items =
          random
              .doubles(10)
              .mapToObj(part -> (long) (part * part * part * 20_000))
              .distinct()
              .toList();
      counted.add(random.nextInt(10_000), items);
    }
    Map<Long, List<Other>> related = counted.related(3, 8);
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.println("CoPurchasesTest: 100000 orders, 10 lines each, counted in ms: " + millis);
    assertThat(related).isNotEmpty();
    assertThat(millis).isLessThan(60_000);
  }

  private static Map<Long, Map<Long, Other>> byHand(
      List<Long> customers, List<Set<Long>> orders, int least) {
    Map<Long, Map<Long, Other>> all = new HashMap<>();
    for (long a = 0; a < 8; a++) {
      for (long b = 0; b < 8; b++) {
        int with = 0;
        int ofA = 0;
        int ofB = 0;
        Set<Long> who = new HashSet<>();
        for (int i = 0; i < orders.size(); i++) {
          boolean hasA = orders.get(i).contains(a);
          boolean hasB = orders.get(i).contains(b);
          ofA += hasA ? 1 : 0;
          ofB += hasB ? 1 : 0;
          if (hasA && hasB) {
            with++;
            who.add(customers.get(i));
          }
        }
        long lift = with == 0 ? 0 : 1000L * with * orders.size() / ((long) ofA * ofB);
        if (a != b && who.size() >= least && lift > 1000) {
          all.computeIfAbsent(a, id -> new HashMap<>())
              .put(b, new Other(b, with, who.size(), lift));
        }
      }
    }
    return all;
  }
}

package app.kontor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.internal.search.OwnItems;
import app.kontor.catalogue.internal.search.Sought;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a search costs among a hundred thousand items: {@code mvn -pl ejb -am test
 * -Dtest=SearchBench}. Not part of the suite. Each question is asked as a page asks it, with the
 * counts of categories, once with what is kept of earlier questions and once without.
 */
class SearchBench {
  private static final int ROUNDS = 166;
  private static final List<String> QUERIES =
      List.of(
          "schraube m8x30",
          "D912-M8X30",
          "sechskantschraube",
          "klucz 13",
          "hex bolt m12",
          "bohrer 6,5",
          "trennscheibe 125",
          "wall plug 10",
          "nakrętka m8 a2",
          "allen key",
          "schrauebn",
          "din 933",
          "handschuhe größe 9",
          "sds 10x160",
          "schr");

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  @Test
  void a_search_among_a_hundred_thousand_items_costs_little() {
    among(false);
  }

  @Test
  void sizes_of_the_same_are_shown_together_as_cheaply() {
    among(true);
  }

  private void among(boolean families) {
    long began = System.nanoTime();
    try (DemoIndex demo = new DemoIndex(ROUNDS, families)) {
      System.out.printf(
          "SearchBench: %d items put in in %.1f s%n",
          demo.numbers.size(), (System.nanoTime() - began) / 1e9);
      long asked = 0;
      for (int warm = 0; warm < 100; warm++) {
        for (String query : QUERIES) {
          asked += ask(demo, query + " ".repeat(1 + warm));
        }
      }
      assertThat(asked).isPositive();
      double[] means = QUERIES.stream().mapToDouble(query -> measured(demo, query)).toArray();
      System.out.printf(
          "SearchBench: %.3f ms of CPU, mean%n", Arrays.stream(means).average().orElse(0));
    }
  }

  /** The same text with other blanks is another question, of which nothing is kept. */
  private double measured(DemoIndex demo, String query) {
    int times = 50;
    long before = threads.getCurrentThreadCpuTime();
    long found = 0;
    for (int i = 0; i < times; i++) {
      found = ask(demo, " ".repeat(1 + i) + query);
    }
    double fresh = (threads.getCurrentThreadCpuTime() - before) / 1e6 / times;
    before = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      ask(demo, query);
    }
    double kept = (threads.getCurrentThreadCpuTime() - before) / 1e6 / times;
    System.out.printf(
        "SearchBench: %.3f ms, asked again %.3f ms, %d found: %s%n", fresh, kept, found, query);
    return fresh;
  }

  private static long ask(DemoIndex demo, String query) {
    Sought.Found found =
        demo.index.find(new Sought(query, "de", null, Sought.Order.RELEVANCE, 0, 24));
    demo.index.categories(query, "de", OwnItems.NONE);
    return found.total();
  }
}

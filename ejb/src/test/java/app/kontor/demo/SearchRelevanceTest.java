package app.kontor.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.internal.search.Sought;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Queries as tradesmen type them over the demo company's items; {@code search/relevance.txt}. */
class SearchRelevanceTest {
  private static final int PAGE = 24;
  private static final double ON_FIRST_PAGE = 0.95;
  private static final double FIRST = 0.85;

  private record Query(String language, String text, String meant) {
    static Query of(String line) {
      String[] cells = line.split(";", -1);
      assertThat(cells).as(line).hasSize(3);
      return new Query(cells[0], cells[1], cells[2]);
    }
  }

  @Test
  void what_tradesmen_type_finds_what_they_mean_first() throws IOException {
    List<Query> queries = queries();
    assertThat(queries).hasSizeGreaterThanOrEqualTo(150);
    List<Query> notFirst = new ArrayList<>();
    List<Query> notFound = new ArrayList<>();
    try (DemoIndex demo = new DemoIndex(1)) {
      for (Query query : queries) {
        List<String> shown =
            demo
                .index
                .find(
                    new Sought(
                        query.text(), query.language(), null, Sought.Order.RELEVANCE, 0, PAGE))
                .ids()
                .stream()
                .map(id -> Objects.requireNonNull(demo.numbers.get(id)))
                .toList();
        if (shown.isEmpty() || !shown.get(0).matches(query.meant())) {
          notFirst.add(query);
          System.out.println("SearchRelevanceTest: not first, " + query + ": " + shown);
        }
        if (shown.stream().noneMatch(number -> number.matches(query.meant()))) {
          notFound.add(query);
        }
      }
    }
    assertThat(notFound)
        .as("not on the first page")
        .hasSizeLessThanOrEqualTo(most(queries, ON_FIRST_PAGE));
    assertThat(notFirst).as("not first").hasSizeLessThanOrEqualTo(most(queries, FIRST));
  }

  private static int most(List<Query> queries, double met) {
    return (int) Math.floor(queries.size() * (1 - met));
  }

  private static List<Query> queries() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            SearchRelevanceTest.class.getResourceAsStream("/search/relevance.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Query::of)
          .toList();
    }
  }
}

package app.kontor.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The catalogue answers what people typed; see {@code search-queries.txt}. */
class SearchQueriesIT {
  private static final String FILE = "/search-queries.txt";

  @RegisterExtension private final Browser browser = new Browser();

  /**
   * One line of the file.
   *
   * @param found how many in all, empty for any
   * @param first how many of the first results are told by the pattern of their numbers
   * @param later why it is not met yet, else empty
   */
  private record Query(
      String language, String text, String found, int first, String numbers, String later) {

    static Query of(String line) {
      String[] cells = line.split(";", -1);
      assertThat(cells).as(line).hasSize(6);
      return new Query(
          cells[0], cells[1], cells[2], Integer.parseInt(cells[3]), cells[4], cells[5]);
    }

    boolean isMet(List<String> shown, String summary) {
      return shown.size() >= first
          && shown.subList(0, first).stream().allMatch(number -> number.matches(numbers))
          && (found.isEmpty() || summary.matches("\\D*" + found + "\\D*"));
    }
  }

  @Test
  void what_people_typed_finds_what_they_meant_except_what_is_marked_for_later()
      throws IOException {
    List<Query> queries = queries();
    assertThat(queries).hasSizeGreaterThanOrEqualTo(9);
    List<String> wrong = new ArrayList<>();
    Desk buyer = Desk.of(browser, "buyer.pl");
    for (Query query : queries) {
      Page page = buyer.in(query.language()).page();
      buyer.go(
          "/orders/catalogue.xhtml?q=" + URLEncoder.encode(query.text(), StandardCharsets.UTF_8));
      List<String> shown = page.locator(".shop-offer p.k-num:not(.shop-own)").allInnerTexts();
      String count = page.locator(".k-muted.k-num").first().innerText();
      if (query.isMet(shown, count) != query.later().isEmpty()) {
        wrong.add(query + ": " + count + " " + shown);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<Query> queries() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(SearchQueriesIT.class.getResourceAsStream(FILE))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Query::of)
          .toList();
    }
  }
}

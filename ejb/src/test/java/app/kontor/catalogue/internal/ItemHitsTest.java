package app.kontor.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Query;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemHitsTest {
  private static final Pattern MARK = Pattern.compile("\\?(\\d+)");

  /** What a text asks for: the statement, and the values of its marks. */
  private record Asked(String sql, Map<Integer, Object> values) {
    static Asked of(String text) {
      ItemHits hits = new ItemHits(text);
      String sql = hits.sql();
      Map<Integer, Object> values = new TreeMap<>();
      hits.fill(
          (Query)
              Proxy.newProxyInstance(
                  ItemHitsTest.class.getClassLoader(),
                  new Class<?>[] {Query.class},
                  (query, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("setParameter");
                    assertThat(values.put((Integer) arguments[0], arguments[1])).isNull();
                    return query;
                  }));
      return new Asked(sql, values);
    }

    /** The marks of the statement but for seller and language, which the caller fills in. */
    TreeSet<Integer> marks() {
      TreeSet<Integer> marks = new TreeSet<>();
      Matcher found = MARK.matcher(sql);
      while (found.find()) {
        marks.add(Integer.valueOf(found.group(1)));
      }
      marks.removeAll(List.of(1, 2));
      return marks;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schraube",
        "śruba m8 x 30",
        "klucz 2,5",
        "5901234123457",
        "K-10 01",
        "a",
        "%",
        "'; DROP",
        "one two three four five six seven eight nine ten",
        "8",
        "?"
      })
  void every_mark_of_the_statement_has_one_value_and_every_value_a_mark(String text) {
    Asked asked = Asked.of(text);

    assertThat(asked.values().keySet()).isEqualTo(asked.marks());
  }

  @ParameterizedTest
  @ValueSource(strings = {"'; DROP TABLE item", "x' OR 1=1 --", "\\' OR \\'"})
  void what_people_type_is_a_value_and_never_a_part_of_the_statement(String text) {
    assertThat(Asked.of(text).sql()).doesNotContainIgnoringCase("drop").doesNotContain("1=1");
  }

  @Test
  void a_number_is_found_by_its_beginning_and_an_ean_as_a_whole() {
    Asked asked = Asked.of("k-10 01");

    assertThat(asked.values()).containsEntry(4, "K1001%").containsEntry(5, "K1001");
  }

  @ParameterizedTest
  @CsvSource({"'%', '?'", "'_', '?'", "'-', '?'"})
  void signs_alone_find_no_number(String text, String pattern) {
    assertThat(Asked.of(text).values()).containsEntry(4, pattern);
  }

  @Test
  void a_long_word_is_found_inside_others_and_a_short_one_only_at_their_beginning() {
    assertThat(Asked.of("schraube").values()).containsValue("%schraube%");
    assertThat(Asked.of("rot").values()).containsValue("% rot%").doesNotContainValue("%rot%");
  }

  @Test
  void a_size_is_found_behind_the_sign_between_sizes() {
    assertThat(Asked.of("30").values()).containsValue("% 30%").containsValue("%x30%");
  }

  @Test
  void words_that_the_index_of_words_cannot_know_are_asked_of_the_description() {
    assertThat(Asked.of("2,5").sql()).doesNotContain("MATCH");
    assertThat(Asked.of("klucz 2,5").sql()).contains("MATCH").contains("REPLACE(w.description");
    assertThat(Asked.of("klucz").sql()).contains("MATCH").doesNotContain("REPLACE(w.description");
  }

  @Test
  void asked_twice_the_statement_is_the_same() {
    ItemHits hits = new ItemHits("śruba m8x30");
    assertThat(hits.sql()).isEqualTo(hits.sql());
  }
}

package app.kontor.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.SearchText;
import jakarta.persistence.Query;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names a text finds, and which of them comes first. */
class NameScoresTest {

  /** The part of the statement that looks through names, worked out for one name at a time. */
  private static final class Names {
    private static final Pattern CASE = Pattern.compile("CASE (.*?) ELSE (\\d+) END");
    private static final Pattern WHEN = Pattern.compile("WHEN (.+?) THEN (\\d+)");
    private static final Pattern TEST = Pattern.compile("w\\.plain_name (LIKE|REGEXP) \\?(\\d+)");

    private final String score;
    private final String where;
    private final Map<Integer, String> values = new HashMap<>();

    Names(String text) {
      ItemHits hits = new ItemHits(text);
      String sql = hits.sql();
      int from = sql.indexOf("SELECT w.item_id, 1000");
      int to = sql.indexOf(" UNION ALL ", from);
      String names = sql.substring(from, to < 0 ? sql.indexOf(") ways") : to);
      String[] parts = names.split(" FROM item_text w WHERE w\\.language = \\?2 AND ", 2);
      score = parts[0];
      where = parts[1];
      hits.fill(
          (Query)
              Proxy.newProxyInstance(
                  NameScoresTest.class.getClassLoader(),
                  new Class<?>[] {Query.class},
                  (query, method, arguments) -> {
                    values.put((Integer) arguments[0], String.valueOf(arguments[1]));
                    return query;
                  }));
    }

    /** What the name scores; empty if it is not found. */
    OptionalInt of(String name) {
      String plain = SearchText.plain(name);
      return isFound(plain) ? OptionalInt.of(score(plain)) : OptionalInt.empty();
    }

    private boolean isFound(String plain) {
      return Arrays.stream(where.split(" AND ", -1))
          .allMatch(word -> Arrays.stream(word.split(" OR ", -1)).anyMatch(one -> is(one, plain)));
    }

    private int score(String plain) {
      int sum = 1000;
      Matcher words = CASE.matcher(score);
      while (words.find()) {
        int worth = Integer.parseInt(words.group(2));
        Matcher whens = WHEN.matcher(words.group(1));
        while (whens.find()) {
          if (is(whens.group(1), plain)) {
            worth = Integer.parseInt(whens.group(2));
            break;
          }
        }
        sum += worth;
      }
      return sum;
    }

    private boolean is(String condition, String plain) {
      Matcher test = TEST.matcher(condition);
      assertThat(test.find()).as(condition).isTrue();
      String value = Objects.requireNonNull(values.get(Integer.valueOf(test.group(2))));
      return test.group(1).equals("LIKE")
          ? plain.matches(like(value))
          : Pattern.compile(value).matcher(plain).find();
    }

    private static String like(String pattern) {
      return Arrays.stream(pattern.split("%", -1))
          .map(Pattern::quote)
          .collect(Collectors.joining(".*"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "schraube | Schraube DIN 912",
        "schraube | Holzschraube verzinkt",
        "schraube | Schraubendreher",
        "SCHLÜSSEL | Ringschlussel 13",
        "sruba | Śruba M8",
        "śruba m8 | Sruba M8 x 30",
        "30 | Śruba M8x30",
        "30 | Rohr 30 mm",
        "m8x30 | Śruba M8 × 30 A2",
        "m8*30 | Śruba M8×30",
        "2,5 | Klucz 2.5 mm",
        "1/2\" | Nasadka 1/2”",
        "rot | Kabel rot",
        "8.8 a2 | Śruba 8.8 M8, A2"
      })
  void a_name_is_found_by_its_words_however_they_are_written(String typed, String name) {
    assertThat(new Names(typed).of(name)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "rot, Schrotthammer",
    "30, Śruba M8x130",
    "30, Rohr 130 mm",
    "schraube rot, Schraube blau",
    "m8x30, Śruba M10x30",
    "\"2,5\", Klucz 12.5 mm"
  })
  void a_short_word_or_a_figure_inside_another_is_not_found(String typed, String name) {
    assertThat(new Names(typed).of(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schraube | Schraube DIN 912 | Holzschraube verzinkt",
        "schraube | Holzschraube verzinkt | Schraubendreher",
        "schraube | Schraubendreher | Holzschrauben",
        "30 | Śruba M8x30 A2 | Śruba M8x300 A2",
        "30 | Rohr 30 mm | Rohr 300 mm",
        "2,5 | Klucz 2,5 mm | Klucz 2,54 mm",
        "m8x30 | Śruba M8x30 A2 | Śruba M8x300 A2",
        "m8 | Śruba M8 | Śruba M8x30",
        "rot | Kabel rot | Rotor",
        "schraube rot | Schraube rot | Schraube Rotor"
      })
  void the_name_that_says_what_was_typed_comes_first(String typed, String first, String second) {
    Names names = new Names(typed);

    assertThat(names.of(first).orElseThrow()).isGreaterThan(names.of(second).orElseThrow());
  }

  @Test
  void every_name_that_is_found_stands_before_descriptions_and_behind_numbers() {
    String novel = "schraube mutter scheibe bolzen anker nagel rot 30";

    assertThat(new Names(novel).of(novel).orElseThrow()).isBetween(1000, 999_999);
    assertThat(new Names("30").of("M8x30").orElseThrow()).isBetween(1000, 999_999);
  }

  @Test
  void the_order_of_the_words_and_their_case_change_no_score() {
    String name = "Śruba DIN 912 8.8 M8 × 30, A2";

    assertThat(new Names("m8x30 ŚRUBA 912").of(name))
        .isEqualTo(new Names("912 śruba M8*30").of(name))
        .isPresent();
  }

  @Test
  void a_word_more_that_fits_scores_more() {
    String name = "Śruba DIN 912 8.8 M8 × 30, A2";

    assertThat(new Names("śruba 912").of(name).orElseThrow())
        .isGreaterThan(new Names("śruba").of(name).orElseThrow());
  }
}

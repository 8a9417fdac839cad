package app.kontor.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Query;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowsTest {

  /** A query that finds these rows and is asked for their names. */
  private static Query finding(List<?> rows) {
    List<String> hints = new ArrayList<>();
    return (Query)
        Proxy.newProxyInstance(
            RowsTest.class.getClassLoader(),
            new Class<?>[] {Query.class},
            (query, method, arguments) ->
                switch (method.getName()) {
                  case "setHint" -> {
                    hints.add(arguments[0] + "=" + arguments[1]);
                    yield query;
                  }
                  case "getResultList" -> {
                    assertThat(hints).containsExactly("eclipselink.result-type=Map");
                    yield rows;
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return row;
  }

  @Test
  void columns_are_read_by_name_wherever_they_stand() {
    Query query = finding(List.of(row("code", "WRO", "free", 3), row("code", "POZ", "free", 4)));

    assertThat(Rows.list(query, row -> row.number("free") + row.text("code")))
        .containsExactly("3WRO", "4POZ");
  }

  @Test
  void the_first_row_is_there_or_not() {
    assertThat(Rows.first(finding(List.of(row("id", 7L))), row -> row.number("id"))).contains(7L);
    assertThat(Rows.first(finding(List.of()), row -> row.number("id"))).isEmpty();
  }

  @Test
  void every_type_of_column_has_its_reading() {
    Query query =
        finding(
            List.of(
                row(
                    "rate",
                    new BigDecimal("4.2500"),
                    "active",
                    true,
                    "base",
                    0,
                    "day",
                    java.sql.Date.valueOf("2026-11-27"),
                    "at",
                    Timestamp.valueOf(LocalDateTime.parse("2026-11-27T08:30:00.5")),
                    "none",
                    null)));

    Rows.list(
        query,
        row -> {
          assertThat(row.decimal("rate")).isEqualByComparingTo("4.25");
          assertThat(row.flag("active")).isTrue();
          assertThat(row.flag("base")).isFalse();
          assertThat(row.date("day")).isEqualTo(LocalDate.of(2026, 11, 27));
          assertThat(row.dateOrNull("day")).isEqualTo(LocalDate.of(2026, 11, 27));
          assertThat(row.instant("at")).isEqualTo(Instant.parse("2026-11-27T08:30:00.5Z"));
          assertThat(row.textOrNull("none")).isNull();
          assertThat(row.numberOrNull("none")).isNull();
          assertThat(row.dateOrNull("none")).isNull();
          return "";
        });
  }

  @Test
  void a_column_that_the_query_does_not_name_is_a_defect() {
    Query query = finding(List.of(row("code", "WRO")));

    assertThatThrownBy(() -> Rows.list(query, row -> row.text("kode")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no column kode but [code]");
  }

  @Test
  void nothing_where_something_must_be_is_a_defect() {
    Query query = finding(List.of(row("rate", null)));

    assertThatThrownBy(() -> Rows.list(query, row -> row.decimal("rate")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("column rate is null");
  }

  @Test
  void two_columns_of_one_name_are_a_defect_and_not_the_wrong_value() {
    var twice =
        new java.util.AbstractMap<String, String>() {
          @Override
          public java.util.Set<Entry<String, String>> entrySet() {
            return new java.util.AbstractSet<>() {
              private final List<Entry<String, String>> entries =
                  Arrays.asList(new SimpleEntry<>("code", "A"), new SimpleEntry<>("code", "B"));

              @Override
              public java.util.Iterator<Entry<String, String>> iterator() {
                return entries.iterator();
              }

              @Override
              public int size() {
                return entries.size();
              }
            };
          }
        };

    assertThatThrownBy(() -> Rows.list(finding(List.of(twice)), row -> row.text("code")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("two columns are named code");
  }

  @Test
  void ids_stand_sorted_and_once_and_none_means_null() {
    assertThat(Rows.in(List.of(9L, 3L, 9L))).isEqualTo("3,9");
    assertThat(Rows.in(List.of())).isEqualTo("NULL");
  }
}

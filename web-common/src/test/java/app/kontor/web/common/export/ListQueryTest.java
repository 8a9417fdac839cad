package app.kontor.web.common.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListQueryTest {
  private enum Colour {
    RED
  }

  private static ListQuery query(String text) {
    return new ListQuery(Map.of("x", text)::get, Locale.GERMAN);
  }

  @Test
  void what_is_a_value_filters() {
    assertThat(query("2026-11-20").date("x")).isEqualTo(LocalDate.of(2026, 11, 20));
    assertThat(query("RED").constant("x", Colour.class)).isEqualTo(Colour.RED);
    assertThat(query("1.250,50").number("x")).isEqualByComparingTo(new BigDecimal("1250.5"));
    assertThat(query("1.250").number("x")).isEqualByComparingTo(new BigDecimal("1250"));
  }

  @Test
  void nothing_filters_nothing() {
    assertThat(query(" ").date("x")).isNull();
    assertThat(query("").constant("x", Colour.class)).isNull();
    assertThat(query("").number("y")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"20.11.2026", "2026-02-30", "yesterday", "0000-01-01", "+999999-01-01"})
  void what_is_no_date_is_refused(String text) {
    assertThatThrownBy(() -> query(text).date("x"))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("x");
              assertThat(refusal.code()).isEqualTo("FILTER_DATE");
              assertThat(refusal.args()).containsExactly(text);
            });
  }

  @ParameterizedTest
  @CsvSource({"many, NO_NUMBER", "1e5, NO_NUMBER", "-5, TOO_SMALL", "9999999999999, TOO_LARGE"})
  void what_is_no_amount_is_refused(String text, String code) {
    assertThatThrownBy(() -> query(text).number("x"))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @Test
  void what_is_no_constant_is_refused() {
    assertThatThrownBy(() -> query("BLUE").constant("x", Colour.class))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo("FILTER_UNKNOWN"));
  }

  private record Usually(Map<String, String> usual) implements ListDefinition<String> {
    @Override
    public ListShape<String> shape() {
      return ListShape.<String>named("usually").build();
    }

    @Override
    public Page<String> rows(FilterValues filter, PageRequest page) {
      return new Page<>(List.of(), 0);
    }
  }

  private static ListQuery usually(Map<String, String> address) {
    return ListQuery.of(new Usually(Map.of("x", "RED")), address::get, Locale.GERMAN);
  }

  @Test
  void what_the_address_does_not_name_is_as_usual() {
    assertThat(usually(Map.of("y", "z")).constant("x", Colour.class)).isEqualTo(Colour.RED);
    assertThat(usually(Map.of("y", "z")).text("y")).isEqualTo("z");
  }

  @Test
  void what_the_address_names_without_a_value_is_none() {
    assertThat(usually(Map.of("x", "")).constant("x", Colour.class)).isNull();
  }
}

package app.kontor.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.money.Currencies;
import app.kontor.platform.data.Total;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.Phrase;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the office reads about each price list. */
class PriceListListTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  private static PriceListView list(
      boolean base, @Nullable LocalDate to, PriceListState state, long owners) {
    Currency currency = Currencies.EUR;
    Total customers = Total.of(owners);
    return new PriceListView(
        "KEY-EUR", "Key", currency, base, false, null, FIRST, to, state, 1_234, customers, 0, 5, 2);
  }

  private static @Nullable Object cell(String column, PriceListView list) {
    return PriceListList.SHAPE.column(column).of(list);
  }

  @Test
  void days_are_said_with_an_end_only_where_there_is_one() {
    assertThat(cell("valid", list(true, null, PriceListState.VALID, 0)))
        .isEqualTo(Phrase.of("prices.valid.from", FIRST));
    assertThat(cell("valid", list(true, LAST, PriceListState.VALID, 0)))
        .isEqualTo(Phrase.of("prices.valid.range", FIRST, LAST));
  }

  @ParameterizedTest
  @CsvSource({"true, prices.kind.base", "false, prices.kind.own"})
  void a_list_is_for_everybody_or_for_those_it_is_given_to(boolean base, String key) {
    assertThat(cell("kind", list(base, null, PriceListState.VALID, 0))).isEqualTo(Phrase.of(key));
  }

  @ParameterizedTest
  @CsvSource({
    // that nobody has a base list by name says nothing; that nobody has another one does
    "true, 0,",
    "true, 3, 3",
    "false, 0, 0",
    "false, 7, 7"
  })
  void customers_are_counted_but_not_those_of_a_base_list_that_nobody_was_given(
      boolean base, long customers, @Nullable Long shown) {
    assertThat(cell("customers", list(base, null, PriceListState.VALID, customers)))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @EnumSource
  void only_a_list_that_holds_today_looks_well(PriceListState state) {
    assertThat(cell("status", list(true, LAST, state, 0)))
        .isInstanceOfSatisfying(
            Badge.class,
            badge -> {
              assertThat(badge.look()).isEqualTo(state);
              assertThat("ok".equals(badge.tone())).isEqualTo(state == PriceListState.VALID);
            });
  }

  @Test
  void a_list_is_opened_by_its_code() {
    assertThat(PriceListList.SHAPE.column("code").opens()).isEqualTo("list");
    assertThat(cell("code", list(false, null, PriceListState.VALID, 0))).isEqualTo("KEY-EUR");
  }
}

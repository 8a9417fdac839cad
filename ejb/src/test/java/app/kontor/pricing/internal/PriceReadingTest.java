package app.kontor.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.money.Currencies;
import app.kontor.pricing.PriceRule;
import app.kontor.pricing.internal.PriceRow.Step;
import app.kontor.pricing.model.PriceInList;
import app.kontor.pricing.model.PriceListTerms;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the rows of the database become, whatever order they come in. */
class PriceReadingTest {
  private static final Object SELF = new Object();

  private final PriceListRows rows = new PriceListRows();
  private final List<Map<String, @Nullable Object>> answer = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private final Map<Object, Object> values = new HashMap<>();

  PriceReadingTest() throws ReflectiveOperationException {
    Field field = PriceListRows.class.getDeclaredField("em");
    field.setAccessible(true);
    field.set(rows, proxy(EntityManager.class, this::statement));
  }

  private interface Call {
    Object of(String method, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object result = call.of(method.getName(), arguments);
              return result == SELF ? proxy : result;
            }));
  }

  private Object statement(String method, Object[] arguments) {
    assertThat(method).isEqualTo("createNativeQuery");
    asked.add(String.valueOf(arguments[0]));
    return proxy(
        Query.class,
        (called, given) ->
            switch (called) {
              case "setHint" -> SELF;
              case "setParameter" -> {
                values.put(given[0], given[1]);
                yield SELF;
              }
              case "getResultList" -> answer;
              default -> throw new UnsupportedOperationException(called);
            });
  }

  private void answers(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    answer.add(row);
  }

  private void entry(long item, long list, String from, String amount) {
    answers(
        "item_id",
        item,
        "list_id",
        list,
        "from_quantity",
        new BigDecimal(from),
        "amount",
        new BigDecimal(amount),
        "base_quantity",
        BigDecimal.ONE);
  }

  private static PriceListTerms list(long id, String code) {
    return new PriceListTerms(id, code, Currencies.PLN, true, LocalDate.of(2026, 1, 1), null);
  }

  @Test
  void an_entry_has_the_rank_and_code_of_its_list_in_the_order_asked() {
    entry(11, 5, "1", "9.00");
    entry(11, 70, "1", "8.00");
    entry(12, 5, "100", "7.00");
    Map<Long, List<PriceRule.Entry>> entries =
        rows.entries(List.of(list(70, "HUTA"), list(5, "BASE")), List.of(12L, 11L));

    assertThat(entries).containsOnlyKeys(11L, 12L);
    assertThat(entries.get(11L))
        .containsExactlyInAnyOrder(
            new PriceRule.Entry(0, "HUTA", BigDecimal.ONE, new BigDecimal("8.00"), BigDecimal.ONE),
            new PriceRule.Entry(1, "BASE", BigDecimal.ONE, new BigDecimal("9.00"), BigDecimal.ONE));
    assertThat(entries.get(12L)).extracting(PriceRule.Entry::list).containsExactly("BASE");
  }

  @Test
  void all_lists_and_items_are_asked_for_in_one_statement() {
    rows.entries(List.of(list(70, "HUTA"), list(5, "BASE")), List.of(12L, 11L, 12L));
    assertThat(asked)
        .singleElement()
        .satisfies(
            sql ->
                assertThat(sql)
                    .contains("list_id IN (5,70)")
                    .contains("item_id IN (11,12)")
                    .doesNotContain("price_list"));
  }

  @Test
  void the_terms_of_a_list_have_an_end_or_none() {
    answers(
        "id",
        5L,
        "code",
        "BASE",
        "currency",
        "EUR",
        "base",
        true,
        "valid_from",
        Date.valueOf("2026-01-01"),
        "valid_to",
        null);
    answers(
        "id",
        6L,
        "code",
        "KEY",
        "currency",
        "PLN",
        "base",
        false,
        "valid_from",
        Date.valueOf("2026-02-01"),
        "valid_to",
        Date.valueOf("2026-02-28"));

    assertThat(rows.terms(3))
        .containsExactly(
            new PriceListTerms(5, "BASE", Currencies.EUR, true, LocalDate.of(2026, 1, 1), null),
            new PriceListTerms(
                6,
                "KEY",
                Currencies.PLN,
                false,
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2026, 2, 28)));
    assertThat(values).containsEntry(1, 3L);
  }

  @Test
  void what_a_list_has_from_a_quantity_on_comes_with_its_version() {
    answers(
        "amount",
        new BigDecimal("12.500000"),
        "base_quantity",
        new BigDecimal("100.000000"),
        "version",
        7L);
    assertThat(rows.priceInList(5, new Step(11, new BigDecimal("25.000"))))
        .contains(new PriceInList(new BigDecimal("12.500000"), new BigDecimal("100.000000"), 7));
    assertThat(values)
        .containsEntry(1, 5L)
        .containsEntry(2, 11L)
        .containsEntry(3, new BigDecimal("25"));
  }

  @Test
  void what_a_list_does_not_have_is_nothing() {
    assertThat(rows.priceInList(5, new Step(11, BigDecimal.ONE))).isEmpty();
    assertThat(rows.entries(List.of(list(5, "BASE")), List.of(11L))).isEmpty();
    assertThat(rows.terms(3)).isEmpty();
  }
}

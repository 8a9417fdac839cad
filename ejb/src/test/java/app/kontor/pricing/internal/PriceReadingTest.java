package app.kontor.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.money.Currencies;
import app.kontor.pricing.PriceAudience;
import app.kontor.pricing.PriceFormula;
import app.kontor.pricing.RoundingDirection;
import app.kontor.pricing.internal.PriceRow.Step;
import app.kontor.pricing.model.PriceBook;
import app.kontor.pricing.model.PriceInList;
import app.kontor.pricing.model.PriceListTerms;
import app.kontor.pricing.model.PriceStep;
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
  private final PriceTermsRows terms =
      new PriceTermsRows() {
        @Override
        Map<Long, List<PriceAudience>> audiences(long sellerId) {
          return Map.of(6L, List.of(new PriceAudience(PriceAudience.AudienceKind.ZONE, "EU", 2)));
        }
      };
  private final PriceStepRows steps = new PriceStepRows();
  private final List<Map<String, @Nullable Object>> answer = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private final Map<Object, Object> values = new HashMap<>();

  PriceReadingTest() throws ReflectiveOperationException {
    over(PriceListRows.class, rows);
    over(PriceTermsRows.class, terms);
    over(PriceStepRows.class, steps);
  }

  private void over(Class<?> type, Object reader) throws ReflectiveOperationException {
    Field field = type.getDeclaredField("em");
    field.setAccessible(true);
    field.set(reader, proxy(EntityManager.class, this::statement));
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
              case "setHint", "setFlushMode" -> SELF;
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
        BigDecimal.ONE,
        "valid_to",
        null,
        "unit",
        "");
  }

  @Test
  void an_entry_belongs_to_its_list_and_item_whatever_order_it_comes_in() {
    entry(11, 5, "10", "8.50");
    entry(11, 5, "1", "9.00");
    entry(11, 70, "1", "8.00");
    entry(12, 5, "100", "7.00");
    PriceBook.Entries entries = steps.steps(List.of(70L, 5L), null, List.of(12L, 11L));

    assertThat(entries.steps(70, 11)).containsExactly(step("1", "8.00"));
    assertThat(entries.steps(5, 11)).containsExactly(step("1", "9.00"), step("10", "8.50"));
    assertThat(entries.steps(5, 12)).containsExactly(step("100", "7.00"));
    assertThat(entries.steps(70, 12)).isEmpty();
  }

  private static PriceStep step(String from, String amount) {
    return PriceStep.of(new BigDecimal(from), new BigDecimal(amount), BigDecimal.ONE);
  }

  @Test
  void all_lists_and_items_are_asked_for_in_one_statement() {
    steps.steps(List.of(70L, 5L), null, List.of(12L, 11L, 12L));
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
        "promotion",
        false,
        "merging",
        false,
        "source",
        null,
        "percent",
        null,
        "rate",
        null,
        "rounding_step",
        null,
        "rounding_direction",
        null,
        "valid_from",
        Date.valueOf("2026-01-01"),
        "valid_to",
        null,
        "decimals",
        2);
    answers(
        "id",
        6L,
        "code",
        "KEY",
        "currency",
        "PLN",
        "base",
        false,
        "promotion",
        true,
        "merging",
        true,
        "source",
        "BASE",
        "percent",
        new BigDecimal("-12.000000"),
        "rate",
        new BigDecimal("4.25000000"),
        "rounding_step",
        new BigDecimal("0.050000"),
        "rounding_direction",
        "UP",
        "valid_from",
        Date.valueOf("2026-02-01"),
        "valid_to",
        Date.valueOf("2026-02-28"),
        "decimals",
        4);

    assertThat(terms.terms(3))
        .containsExactly(
            PriceListTerms.plain(5, "BASE", Currencies.EUR, true, LocalDate.of(2026, 1, 1), null),
            new PriceListTerms(
                6,
                "KEY",
                Currencies.PLN,
                false,
                true,
                true,
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2026, 2, 28),
                new PriceFormula(
                    "BASE",
                    new BigDecimal("-12"),
                    new BigDecimal("4.25000000"),
                    new BigDecimal("0.05"),
                    RoundingDirection.UP),
                List.of(new PriceAudience(PriceAudience.AudienceKind.ZONE, "EU", 2)),
                4));
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
    assertThat(steps.steps(List.of(5L), null, List.of(11L)).steps(5, 11)).isEmpty();
    assertThat(terms.terms(3)).isEmpty();
  }
}

package app.kontor.pricing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.kontor.catalogue.ItemNumber;
import app.kontor.pricing.SetPrice;
import app.kontor.pricing.internal.PriceRow.Step;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Statements over many entries have their numbers written into them. They must be plain decimals:
 * {@code 1E+2} would be a floating-point number to the database and match by chance.
 */
class PriceStatementsTest {
  private static final Pattern MARK = Pattern.compile("\\?(\\d)");
  private static final Object SELF = new Object();

  /** A statement with the values of its marks. */
  private record Sent(String sql, Map<Integer, Object> values) {}

  private final List<Sent> sent = new ArrayList<>();

  /** How many rows each statement is said to have changed. */
  private int changed = 1;

  private <T> T over(T bean, Class<? super T> type) {
    try {
      Field field = type.getDeclaredField("em");
      field.setAccessible(true);
      field.set(bean, proxy(EntityManager.class, this::statement));
      return bean;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Answers a call; {@link #SELF} stands for the called object itself. */
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
    Sent statement = new Sent(String.valueOf(arguments[0]), new TreeMap<>());
    sent.add(statement);
    return proxy(
        Query.class,
        (called, values) ->
            switch (called) {
              case "setParameter" -> {
                assertThat(statement.values().put((Integer) values[0], values[1])).isNull();
                yield SELF;
              }
              case "executeUpdate" -> changed;
              default -> throw new UnsupportedOperationException(called);
            });
  }

  private PriceEntries entries() {
    return over(new PriceEntries(), PriceEntries.class);
  }

  private Sent only() {
    assertThat(sent).hasSize(1);
    Sent statement = sent.get(0);
    List<Integer> marks = new ArrayList<>();
    Matcher found = MARK.matcher(statement.sql());
    while (found.find()) {
      marks.add(Integer.valueOf(found.group(1)));
    }
    assertThat(statement.values().keySet())
        .as("each mark has a value, each value a mark")
        .containsExactlyInAnyOrderElementsOf(marks);
    return statement;
  }

  private static PriceRow row(long item, String from, String amount, String per) {
    return new PriceRow(
        new Step(item, new BigDecimal(from)), new BigDecimal(amount), new BigDecimal(per));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "100, 12.50, 1, |(7,3,100,'',12.50,1,5)|",
        "1E+2, 1E+3, 1E+1, |(7,3,100,'',1000,10,5)|",
        "0.000001, 1E-6, 0.0000010, |(7,3,0.000001,'',0.000001,0.0000010,5)|",
        "9999999999999.999999, 0, 1, |(7,3,9999999999999.999999,'',0,1,5)|"
      })
  void amounts_and_quantities_are_written_as_plain_decimals(
      String from, String amount, String per, String values) {
    entries().put(7, 5, List.of(row(3, from, amount, per)));
    assertThat(only().sql()).contains(" VALUES " + values + " ON DUPLICATE KEY UPDATE");
  }

  @Test
  void many_entries_are_put_in_one_statement() {
    entries().put(7, 5, List.of(row(3, "1", "2", "1"), row(4, "10", "0.5", "100")));
    assertThat(only().sql()).contains("(7,3,1,'',2,1,5),(7,4,10,'',0.5,100,5)");
  }

  @Test
  void many_entries_are_removed_in_one_statement_between_the_first_item_and_the_last() {
    entries()
        .delete(
            7,
            List.of(
                new Step(9, new BigDecimal("1E+2")),
                new Step(3, new BigDecimal("0.500000")),
                new Step(9, BigDecimal.ONE)));
    Sent statement = only();
    assertThat(statement.sql()).endsWith("IN ((9,100,''),(3,0.5,''),(9,1,''))");
    assertThat(statement.values()).isEqualTo(Map.of(1, 7L, 2, 3L, 3, 9L));
  }

  @ParameterizedTest
  @CsvSource({"1, true", "0, false"})
  void a_single_entry_is_changed_only_if_it_is_as_it_was_read(int rows, boolean done) {
    changed = rows;
    SetPrice price =
        new SetPrice(
            "KEY",
            new ItemNumber("M8"),
            BigDecimal.TEN,
            new BigDecimal("12.5"),
            BigDecimal.ONE,
            true,
            4);
    assertThat(entries().update(7, 3, price, 5)).isEqualTo(done);
    assertThat(only().sql()).endsWith("AND version = ?7 AND unit = ?8");
    assertThat(only().values()).containsEntry(6, 5L).containsEntry(7, 4L);
  }

  @ParameterizedTest
  @CsvSource({"1, true", "0, false"})
  void a_step_is_added_or_removed_once(int rows, boolean done) {
    changed = rows;
    SetPrice price =
        new SetPrice(
            "KEY", new ItemNumber("M8"), BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ONE, true, 0);
    assertThat(entries().insert(7, 3, price, 5)).isEqualTo(done);
    only();
    sent.clear();
    assertThat(entries().delete(7, new Step(3, new BigDecimal("10.000000")), 4)).isEqualTo(done);
    assertThat(only().values()).containsEntry(3, new BigDecimal("1E+1")).containsEntry(4, 4L);
  }

  @Test
  void nothing_is_asked_for_no_steps() {
    PriceListRows rows = over(new PriceListRows(), PriceListRows.class);
    assertThat(rows.prices(7, List.of())).isEmpty();
    assertThat(sent).isEmpty();
  }
}

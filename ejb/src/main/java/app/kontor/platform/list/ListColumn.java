package app.kontor.platform.list;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param key its name within the list, stable: layouts, saved views and machines go by it
 * @param label key of the heading's text
 * @param value the cell of a row: text, number, amount, date, instant, constant, {@link Badge},
 *     {@link Phrase}, or null for empty
 * @param opens for links, the address parameter that names the record; null without
 * @param record for links, the parameter's value
 * @param phone whether there is room for it on a phone
 * @param sort the order of the list that sorts by it, as the filter value {@code sort} names it;
 *     null where no index serves it
 */
public record ListColumn<T>(
    String key,
    String label,
    ColumnKind kind,
    Function<? super T, ? extends @Nullable Object> value,
    @Nullable String opens,
    @Nullable Function<? super T, ? extends @Nullable Object> record,
    ColumnWidth width,
    boolean phone,
    @Nullable String sort) {

  /** A column as most are. */
  public static <T> ListColumn<T> of(
      ColumnKind kind,
      String key,
      String label,
      Function<? super T, ? extends @Nullable Object> value) {
    return new ListColumn<>(key, label, kind, value, null, null, ColumnWidth.NORMAL, true, null);
  }

  /** The value of a row. */
  public @Nullable Object of(T row) {
    return value.apply(row);
  }

  ListColumn<T> opening(String parameter, Function<? super T, ? extends @Nullable Object> named) {
    return new ListColumn<>(key, label, kind, value, parameter, named, width, phone, sort);
  }

  ListColumn<T> wide(ColumnWidth to) {
    return new ListColumn<>(key, label, kind, value, opens, record, to, phone, sort);
  }

  ListColumn<T> notOnPhones() {
    return new ListColumn<>(key, label, kind, value, opens, record, width, false, sort);
  }

  ListColumn<T> sortedBy(String order) {
    return new ListColumn<>(key, label, kind, value, opens, record, width, phone, order);
  }
}

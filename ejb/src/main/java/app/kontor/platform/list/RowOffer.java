package app.kontor.platform.list;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a row of a list. Whether it really can is decided by the use case; the list
 * offers it where it makes sense.
 *
 * @param key its name within the list, stable; pages and machines go by it
 * @param label key of what it is called
 * @param icon name of its picture, empty for none
 * @param iconOnly whether it is shown by its picture alone where it is plain what is meant
 * @param offered whether a row offers it
 * @param question what is asked before, or null
 * @param opens for what opens a page, the parameters of the address by name; null for a command
 */
public record RowOffer<T>(
    String key,
    String label,
    String icon,
    boolean iconOnly,
    Predicate<? super T> offered,
    @Nullable Function<? super T, Phrase> question,
    @Nullable Function<? super T, Map<String, ?>> opens) {

  /** Something that changes the row's record. */
  public static <T> RowOffer<T> command(String key, String label, String icon) {
    return new RowOffer<>(key, label, icon, false, row -> true, null, null);
  }

  /**
   * A page about the row's record.
   *
   * @param parameter of the page's address
   * @param named the parameter's value
   */
  public static <T> RowOffer<T> opening(
      String key, String label, String icon, String parameter, Function<? super T, ?> named) {
    return new RowOffer<T>(
        key, label, icon, false, row -> true, null, row -> Map.of(parameter, named.apply(row)));
  }

  /** With one more parameter of the address, behind the others. */
  public RowOffer<T> with(String parameter, Function<? super T, ?> named) {
    Function<? super T, Map<String, ?>> before = opens;
    return new RowOffer<>(
        key,
        label,
        icon,
        iconOnly,
        offered,
        question,
        row -> {
          Map<String, Object> all = new LinkedHashMap<>();
          if (before != null) {
            all.putAll(before.apply(row));
          }
          all.put(parameter, named.apply(row));
          return all;
        });
  }

  /** Only for some rows. */
  public RowOffer<T> where(Predicate<? super T> makesSense) {
    return new RowOffer<>(key, label, icon, iconOnly, makesSense, question, opens);
  }

  /** After a question that a person has to answer. */
  public RowOffer<T> asking(Function<? super T, Phrase> asked) {
    return new RowOffer<>(key, label, icon, iconOnly, offered, asked, opens);
  }

  /** Shown by its picture alone. */
  public RowOffer<T> byIcon() {
    return new RowOffer<>(key, label, icon, true, offered, question, opens);
  }

  /** Whether a row offers it. */
  public boolean isOffered(T row) {
    return offered.test(row);
  }
}

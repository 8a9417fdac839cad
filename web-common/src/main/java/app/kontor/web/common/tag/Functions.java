package app.kontor.web.common.tag;

import app.kontor.platform.data.Total;
import app.kontor.platform.file.UploadLimit;
import app.kontor.web.common.page.Choice;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code k:} functions of pages. */
public final class Functions {
  private Functions() {}

  /** Any value as the visitor writes it. */
  public static String format(@Nullable Object value) {
    return words().formats().any(value);
  }

  /** The text of a key for a number; for a total that is not counted to its end, more than that. */
  public static String plural(@Nullable Object number, String key) {
    if (number instanceof Total total) {
      String counted = words().texts().of(key, total.counted());
      return total.more() ? words().texts().of("total.more-than", counted) : counted;
    }
    return words().texts().of(key, number);
  }

  /**
   * The type of an input for a date: plain text where something else was typed, so that it stays.
   */
  public static String dateType(@Nullable String value) {
    return value == null || value.isEmpty() || value.matches("\\d{4}-\\d{2}-\\d{2}")
        ? "date"
        : "text";
  }

  /**
   * The decimals with which the prices of a list are shown, so that they stand below each other: as
   * many as the price has that needs most.
   *
   * <p>Prices of a list in which they stand with fixed decimals have these at least.
   *
   * @param rows prices, or rows of a list that have one, or one of these
   */
  public static int decimals(@Nullable Object rows) {
    return rows instanceof Collection<?> all
        ? words().decimals(all, () -> PriceDecimals.of(all))
        : PriceDecimals.of(rows);
  }

  /**
   * The limit of that name, for pages that take files.
   *
   * @throws IllegalArgumentException if there is none, which is a mistake in the page
   */
  public static UploadLimit limit(String name) {
    return UploadLimit.valueOf(name);
  }

  /** A file's size. */
  public static String size(long bytes) {
    return words().formats().size(bytes);
  }

  /** The label of a field of the page shown. */
  public static String label(@Nullable String given, String id) {
    return given == null || given.isEmpty() ? words().page().label(id) : given;
  }

  /** Select items for enum constants, texts and {@link Choice}s. */
  public static List<SelectItem> choices(@Nullable Object options) {
    List<SelectItem> items = new ArrayList<>();
    Collection<?> all =
        options instanceof Collection<?> collection
            ? collection
            : options instanceof Object[] array ? List.of(array) : List.of();
    for (Object option : all) {
      if (option instanceof Choice choice) {
        items.add(new SelectItem(choice.value(), choice.label()));
      } else if (option instanceof SelectItem item) {
        items.add(item);
      } else {
        items.add(new SelectItem(option, format(option)));
      }
    }
    return items;
  }

  private static Words words() {
    return Words.of(FacesContext.getCurrentInstance());
  }
}

package app.kontor.listing.internal;

import app.kontor.listing.SaveView;
import app.kontor.platform.failure.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What may be said of views, columns and widths. */
final class ViewRules {
  static final int MOST_VIEWS = 30;
  private static final int MAX_NAME = 60;
  private static final int MAX_QUERY = 1000;
  private static final int MAX_COLUMNS = 60;
  private static final int NARROWEST = 40;
  private static final int WIDEST = 1000;
  private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,40}");

  /** Names and values as a browser encodes them: nothing that would lead elsewhere. */
  private static final Pattern QUERY =
      Pattern.compile("(?:[\\w.-]+=[\\w.~%+*-]*)(?:&[\\w.-]+=[\\w.~%+*-]*)*");

  private ViewRules() {}

  /**
   * A view as it is stored.
   *
   * @throws InvalidInput naming the field
   */
  static SaveView checked(SaveView view) {
    String name = view.name().strip();
    if (name.isEmpty()) {
      throw InvalidInput.required("viewName");
    }
    if (name.length() > MAX_NAME) {
      throw new InvalidInput("viewName", "TOO_LONG", MAX_NAME);
    }
    String query = view.query();
    if (query.length() > MAX_QUERY || !query.isEmpty() && !QUERY.matcher(query).matches()) {
      throw new InvalidInput("", "VIEW_FILTER");
    }
    return new SaveView(list(view.list()), name, query, columns(view.columns()), view.shared());
  }

  static String list(String list) {
    if (!KEY.matcher(list).matches()) {
      throw new InvalidInput("", "NOT_A_VALUE", list);
    }
    return list;
  }

  static List<String> columns(List<String> columns) {
    if (columns.size() > MAX_COLUMNS) {
      throw new InvalidInput("", "TOO_MANY_ROWS", MAX_COLUMNS);
    }
    for (String key : columns) {
      if (!KEY.matcher(key).matches()) {
        throw new InvalidInput("", "NOT_A_VALUE", key);
      }
    }
    return columns.stream().distinct().toList();
  }

  static Map<String, Integer> widths(Map<String, Integer> widths) {
    columns(List.copyOf(widths.keySet()));
    widths.forEach(
        (key, pixels) -> {
          if (pixels < NARROWEST || pixels > WIDEST) {
            throw new InvalidInput(key, "COLUMN_WIDTH", NARROWEST, WIDEST);
          }
        });
    return Map.copyOf(widths);
  }
}

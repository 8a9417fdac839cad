package app.kontor.platform.list;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a list's filter. Its key is the parameter of the address too.
 *
 * @param labels key of the label's text for each audience
 * @param choices constants for a choice, else empty
 * @param none key of the text for no choice, null where something is always chosen
 * @param counted whether choices say how many rows they have
 */
public record FilterField(
    String key,
    Kind kind,
    Map<Audience, String> labels,
    List<? extends Enum<?>> choices,
    @Nullable String none,
    boolean counted) {

  /** What is typed or chosen. */
  public enum Kind {
    SEARCH,
    CHOICE,
    DATE,
    AMOUNT
  }

  public FilterField {
    choices = List.copyOf(choices);
  }

  /** The label's key. */
  public String label(Audience audience) {
    return labels.getOrDefault(audience, key);
  }

  /** Words to look for. */
  public static FilterField search(String key, String label) {
    return of(key, Kind.SEARCH, label);
  }

  /** Words to look for, named differently for staff and customers. */
  public static FilterField search(String key, String staffLabel, String customerLabel) {
    return new FilterField(
        key,
        Kind.SEARCH,
        Map.of(Audience.STAFF, staffLabel, Audience.CUSTOMER, customerLabel),
        List.of(),
        null,
        false);
  }

  public static FilterField date(String key, String label) {
    return of(key, Kind.DATE, label);
  }

  public static FilterField amount(String key, String label) {
    return of(key, Kind.AMOUNT, label);
  }

  /** One of the constants or none. */
  public static FilterField choice(
      String key, String label, String none, List<? extends Enum<?>> choices) {
    return new FilterField(key, Kind.CHOICE, both(label), choices, none, false);
  }

  /** With the number of rows behind each choice. */
  public FilterField withCounts() {
    return new FilterField(key, kind, labels, choices, none, true);
  }

  private static FilterField of(String key, Kind kind, String label) {
    return new FilterField(key, kind, both(label), List.of(), null, false);
  }

  private static Map<Audience, String> both(String label) {
    return Map.of(Audience.STAFF, label, Audience.CUSTOMER, label);
  }
}

package app.kontor.platform.list;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of a list's filter. Its key is the parameter of the address too.
 *
 * @param labels key of the label's text for each audience
 * @param choices what each audience may choose; empty for what is typed, and for choices that the
 *     list knows only when it is asked ({@link ListDefinition#choices})
 * @param none key of the text for no choice, null where something is always chosen
 * @param counted whether choices say how many rows they have
 * @param atOnce whether a choice filters without a press of the button
 * @param longest most characters that can be typed
 * @param seldom whether it stands behind the others, folded away until it is wanted
 */
public record FilterField(
    String key,
    Kind kind,
    Map<Audience, String> labels,
    Map<Audience, List<FilterChoice>> choices,
    @Nullable String none,
    boolean counted,
    boolean atOnce,
    int longest,
    boolean seldom) {
  private static final int LONGEST = 100;

  /** What is typed or chosen. */
  public enum Kind {
    SEARCH,
    CHOICE,
    DATE,
    AMOUNT
  }

  public FilterField {
    labels = Map.copyOf(labels);
    choices = Map.copyOf(choices);
  }

  /** The label's key. */
  public String label(Audience audience) {
    return labels.getOrDefault(audience, key);
  }

  /** What an audience may choose. */
  public List<FilterChoice> choices(Audience audience) {
    return choices.getOrDefault(audience, List.of());
  }

  /** Words to look for. */
  public static FilterField search(String key, String label) {
    return of(key, Kind.SEARCH, both(label));
  }

  /** Words to look for, named differently for staff and customers. */
  public static FilterField search(String key, String staffLabel, String customerLabel) {
    return of(
        key, Kind.SEARCH, Map.of(Audience.STAFF, staffLabel, Audience.CUSTOMER, customerLabel));
  }

  public static FilterField date(String key, String label) {
    return of(key, Kind.DATE, both(label));
  }

  public static FilterField amount(String key, String label) {
    return of(key, Kind.AMOUNT, both(label));
  }

  /** One of the constants or none. */
  public static FilterField choice(
      String key, String label, String none, List<? extends Enum<?>> choices) {
    return choice(key, label, none).offering(both(FilterChoice.of(choices)));
  }

  /**
   * One of what {@link #offering} or the list says.
   *
   * @param none key of the text for none, null where something is always chosen
   */
  public static FilterField choice(String key, String label, @Nullable String none) {
    FilterField field = of(key, Kind.CHOICE, both(label));
    return new FilterField(
        key, field.kind, field.labels, Map.of(), none, false, false, LONGEST, false);
  }

  /** With these choices for everybody. */
  public FilterField offering(FilterChoice... offered) {
    return offering(both(List.of(offered)));
  }

  /** With choices for each audience. */
  public FilterField offering(Map<Audience, List<FilterChoice>> offered) {
    return new FilterField(key, kind, labels, offered, none, counted, atOnce, longest, seldom);
  }

  /** With the number of rows behind each choice. */
  public FilterField withCounts() {
    return new FilterField(key, kind, labels, choices, none, true, atOnce, longest, seldom);
  }

  /** Filters as soon as something is chosen. */
  public FilterField filteringAtOnce() {
    return new FilterField(key, kind, labels, choices, none, counted, true, longest, seldom);
  }

  /** Folded away until it is wanted. */
  public FilterField foldedAway() {
    return new FilterField(key, kind, labels, choices, none, counted, atOnce, longest, true);
  }

  /** At most so many characters. */
  public FilterField atMost(int characters) {
    return new FilterField(key, kind, labels, choices, none, counted, atOnce, characters, seldom);
  }

  private static FilterField of(String key, Kind kind, Map<Audience, String> labels) {
    return new FilterField(key, kind, labels, Map.of(), null, false, false, LONGEST, false);
  }

  private static <V> Map<Audience, V> both(V value) {
    return Map.of(Audience.STAFF, value, Audience.CUSTOMER, value);
  }
}

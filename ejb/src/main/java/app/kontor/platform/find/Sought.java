package app.kontor.platform.find;

import app.kontor.platform.data.LikePattern;
import app.kontor.platform.number.NumberKey;
import java.util.Comparator;
import java.util.List;

/**
 * What somebody typed to find something.
 *
 * @param text as typed, without blanks around it
 * @param key its letters and digits in upper case, as numbers are looked up; empty if it has none
 */
public record Sought(String text, String key) {
  /** So many of each kind are told. */
  public static final int TOLD = 5;

  /** Fewer letters than these say nothing. */
  public static final int SHORTEST = 2;

  /** More than anybody types into the box. */
  public static final int LONGEST = 100;

  /** Fewer last digits of a number fit too many. */
  private static final int SHORTEST_END = 3;

  /** What stands for a condition that nothing fits, because no number has such a sign. */
  private static final String NOTHING = "?";

  /** What was typed; a text that is too long is cut. */
  public static Sought of(String typed) {
    String text = typed.strip();
    String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return new Sought(cut, NumberKey.of(cut));
  }

  /** Whether it says enough to look for anything. */
  public boolean isEnough() {
    return text.length() >= SHORTEST;
  }

  /** One more than are told, so that it is known whether there are more. */
  public int most() {
    return TOLD + 1;
  }

  /** For a name: what begins with the words. */
  public String begins() {
    return LikePattern.begins(text);
  }

  /** For a name among few rows: what has the words anywhere. */
  public String anywhere() {
    return LikePattern.anywhere(text);
  }

  /** For a plain number: what begins with it in any spelling. */
  public String numberBegins() {
    return key.isEmpty() ? NOTHING : key + "%";
  }

  /**
   * For a plain number turned round: what ends with the digits, as people say only the last ones of
   * a number.
   */
  public String numberEnds() {
    return isEnd() ? new StringBuilder(key).reverse() + "%" : NOTHING;
  }

  private boolean isEnd() {
    return key.length() >= SHORTEST_END && key.chars().allMatch(Character::isDigit);
  }

  /** Whether a number is what was typed, however it was spelled. */
  public boolean is(String number) {
    return !key.isEmpty() && NumberKey.of(number).equals(key);
  }

  /** Those that are exactly what was typed first, the others in their order; as many as asked. */
  public List<Found> likeliest(List<Found> found) {
    return found.stream()
        .sorted(Comparator.comparing((Found each) -> !each.exact()))
        .limit(most())
        .toList();
  }
}

package app.kontor.platform.number;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is left of an item, customer, order or document number when all is taken away in which two
 * people may spell it differently: case, blanks and hyphens of every kind, slashes and dots. {@code
 * ankr m10x145} and {@code ANKR-M10X145} are the same number.
 */
public final class NumberKey {
  /** Most characters of any number that is looked up; longer ones are nobody's. */
  public static final int MAX_LENGTH = 80;

  private static final Pattern NEITHER = Pattern.compile("[^\\p{L}\\p{N}]");

  private NumberKey() {}

  /** Letters and digits in upper case; empty if there are none. */
  public static String of(String number) {
    String text = number.length() > MAX_LENGTH ? number.substring(0, MAX_LENGTH) : number;
    return NEITHER
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .replaceAll("")
        .toUpperCase(Locale.ROOT);
  }

  /**
   * Those of the numbers that a spelling can mean: the one that is written just so, else all with
   * the same key.
   */
  public static List<String> candidates(String spelled, Collection<String> numbers) {
    String exact = spelled.strip();
    if (numbers.contains(exact)) {
      return List.of(exact);
    }
    String key = of(spelled);
    return key.isEmpty()
        ? List.of()
        : numbers.stream().filter(number -> of(number).equals(key)).sorted().toList();
  }

  /**
   * The number that a spelling means; nothing if it means none.
   *
   * @throws NumberAmbiguous if it can mean several
   */
  public static Optional<String> resolve(String spelled, Collection<String> numbers) {
    List<String> found = candidates(spelled, numbers);
    if (found.size() > 1) {
      throw new NumberAmbiguous(spelled, found);
    }
    return found.stream().findFirst();
  }
}

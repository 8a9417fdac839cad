package app.kontor.access;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/**
 * The 30,000 passwords that are found most often among those that got out, as zxcvbn publishes
 * them, and the few words that are tried here first and are not among them.
 */
final class CommonPasswords {
  private static final Set<String> OF_THE_HOUSE = Set.of("hasło", "abcdef", "willkommen", "kontor");

  private static final Set<String> ALL = read();

  private CommonPasswords() {}

  private static Set<String> read() {
    try {
      Set<String> all =
          new HashSet<>(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
      all.addAll(OF_THE_HOUSE);
      return Set.copyOf(all);
    } catch (IOException e) {
      throw new UncheckedIOException("the list of common passwords", e);
    }
  }

  /**
   * Whether a password is one of them, as it is, with something put before or behind it, or with
   * something between its letters.
   *
   * @param password in lower case
   */
  static boolean has(String password) {
    return ALL.contains(password)
        || ALL.contains(password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", ""))
        || ALL.contains(password.replaceAll("[^\\p{L}]+", ""));
  }
}

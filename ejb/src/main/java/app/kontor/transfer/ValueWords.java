package app.kontor.transfer;

import app.kontor.platform.language.Languages;
import app.kontor.platform.language.PlainLetters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words that people write for values of a closed list, such as yes and no or units, in the files of
 * headings of our languages: {@code value.unit.C62 = szt|sztuka}. The value's own name means it,
 * too; case, accents and signs do not matter.
 */
public final class ValueWords {
  private static final String FILES = "/app/kontor/transfer/headings";
  private static final Map<String, Map<String, String>> KNOWN = new ConcurrentHashMap<>();

  private ValueWords() {}

  /**
   * The value that a text means.
   *
   * @param of what the values are of: {@code flag}, {@code unit}, ...
   */
  public static Optional<String> read(String of, String text) {
    return Optional.ofNullable(KNOWN.computeIfAbsent(of, ValueWords::words).get(plain(text)));
  }

  private static Map<String, String> words(String of) {
    String begin = "value." + of + '.';
    Map<String, String> words = new HashMap<>();
    for (String language : Languages.codes()) {
      Properties file = Languages.file(FILES, language).orElseGet(Properties::new);
      for (String key : file.stringPropertyNames()) {
        if (key.startsWith(begin)) {
          String value = key.substring(begin.length());
          words.put(plain(value), value);
          for (String word : file.getProperty(key).split("\\|", -1)) {
            words.putIfAbsent(plain(word), value);
          }
        }
      }
    }
    words.remove("");
    return Map.copyOf(words);
  }

  /** Small letters and digits without accents, one blank between words. */
  public static String plain(String text) {
    return PlainLetters.of(text)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}

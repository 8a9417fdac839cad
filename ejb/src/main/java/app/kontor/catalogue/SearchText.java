package app.kontor.catalogue;

import app.kontor.platform.NumberKey;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a person typed, turned into what the full-text index and the number index understand. */
public final class SearchText {
  private static final int MAX_WORDS = 8;

  private SearchText() {}

  /** The words, at least two characters long, without anything the index has a meaning for. */
  public static List<String> words(String text) {
    return Arrays.stream(text.strip().split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> word.length() >= 2)
        .limit(MAX_WORDS)
        .toList();
  }

  /** Every word must be there, as the beginning of a word: {@code +din* +912*}; may be empty. */
  public static String booleanQuery(String text) {
    return words(text).stream().map(word -> "+" + word + "*").collect(Collectors.joining(" "));
  }

  /**
   * Letters and digits in upper case, as article numbers are compared: {@code K-10 01} is K1001.
   */
  public static String plainNumber(String text) {
    return NumberKey.of(text);
  }
}

package app.kontor.catalogue;

import app.kontor.platform.language.PlainLetters;
import app.kontor.platform.number.NumberKey;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person typed, turned into what the indexes of names, words and numbers understand. {@link
 * #plain} says the same as the column {@code item_text.plain_name}, letter by letter as {@link
 * PlainLetters} does.
 */
public final class SearchText {
  private static final int MAX_WORDS = 8;
  private static final int LONGEST_WORD = 40;

  /** Beyond this only these letters are folded: as many as the column folds. */
  private static final char LAST_FOLDED = 'ſ';

  private static final String ROMANIAN = "șț";

  private static final String BLANKS = "-–—‐‑();:+_!?&'’\u00a0\u202f\u2009\t";
  private static final String QUOTES = "”“„″";
  private static final Pattern STAR_BETWEEN_NUMBERS =
      Pattern.compile("(?<=[0-9])\\s*\\*\\s*(?=[0-9])");
  private static final Pattern SPACED_SIZE = Pattern.compile("(?<=[0-9]) *x *(?=[0-9])");
  private static final Pattern MEANING = Pattern.compile(".*[\\p{L}\\p{N}].*");

  private SearchText() {}

  /**
   * Small letters without accents, a decimal comma as point, signs as blanks, a blank around
   * everything: {@code Śruba M8 × 30, czarna} becomes <code> sruba m8x30 czarna </code>.
   */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(" ");
    for (char each : text.toLowerCase(Locale.ROOT).toCharArray()) {
      plain.append(folded(each));
    }
    return plain.append(' ').toString().replace(". ", " ").replace(" x ", "x");
  }

  private static String folded(char each) {
    if (Character.isLetter(each) && (each <= LAST_FOLDED || ROMANIAN.indexOf(each) >= 0)) {
      return PlainLetters.of(String.valueOf(each));
    }
    if (BLANKS.indexOf(each) >= 0) {
      return " ";
    }
    if (QUOTES.indexOf(each) >= 0) {
      return "\"";
    }
    return switch (each) {
      case '×' -> "x";
      case ',' -> ".";
      default -> String.valueOf(each);
    };
  }

  /**
   * The words as they may stand in a plain name, single characters and measures among them: {@code
   * klucz 2,5} asks for {@code klucz} and {@code 2.5}.
   */
  public static List<String> plainWords(String text) {
    String joined = STAR_BETWEEN_NUMBERS.matcher(composed(text)).replaceAll("x");
    String plain = SPACED_SIZE.matcher(plain(joined)).replaceAll("x");
    return Arrays.stream(plain.split("[\\s%\\\\]+", -1))
        .filter(word -> MEANING.matcher(word).matches())
        .map(word -> word.substring(0, Math.min(LONGEST_WORD, word.length())))
        .distinct()
        .limit(MAX_WORDS)
        .toList();
  }

  /** The words, at least two characters long, without anything the index has a meaning for. */
  public static List<String> words(String text) {
    return Arrays.stream(composed(text).strip().split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> word.length() >= 2)
        .limit(MAX_WORDS)
        .toList();
  }

  /** Every word must be there, as the beginning of a word: {@code +din* +912*}; may be empty. */
  public static String booleanQuery(String text) {
    return words(text).stream().map(word -> "+" + word + "*").collect(Collectors.joining(" "));
  }

  /** Letters with their accents in one: some systems type and copy them as two characters. */
  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * Letters and digits in upper case, as article numbers are compared: {@code K-10 01} is K1001.
   */
  public static String plainNumber(String text) {
    return NumberKey.of(text);
  }
}

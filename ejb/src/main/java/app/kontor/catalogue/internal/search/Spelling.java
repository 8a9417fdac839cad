package app.kontor.catalogue.internal.search;

import app.kontor.platform.language.PlainLetters;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a text into words and sizes, in one spelling whoever wrote it: {@code M8 × 30}, {@code
 * m8x30} and {@code M 8 * 30} are one size, {@code 2,50} is {@code 2.5}, {@code 0,5 kg} is {@code
 * 500g}, {@code 1/2"} is {@code ½ Zoll}. Names and queries are cut alike.
 */
final class Spelling {
  /** Characters that are read of a text that somebody typed or wrote. */
  private static final int LONGEST = 4_000;

  /** Words and stops alone, in which nothing is to be made alike. */
  private static final Pattern LETTERS = Pattern.compile("[\\p{L} .;()-]*+");

  private static final Pattern INCHES = Pattern.compile("[\"”“„″‟]|''|′′|``");
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’´`](?=\\p{L})");
  private static final Pattern DIAMETER =
      Pattern.compile("(?:[ø⌀∅]|(?<![\\p{L}\\p{N}])fi)[ .]*(?=[0-9])");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=[0-9]),(?=[0-9])");
  private static final Pattern TIMES = Pattern.compile("(?<=[0-9])\\s*[x×*]\\s*(?=[0-9])");
  private static final Pattern THREAD = Pattern.compile("(?<![\\p{L}\\p{N}])m\\s+(?=[0-9])");
  private static final Pattern THREAD_SLASH =
      Pattern.compile("(?<![\\p{L}\\p{N}])m([0-9]+)/(?=[0-9])");
  private static final Pattern RUN =
      Pattern.compile(
          "[\\p{L}\\p{N}]+(?:(?<=[0-9])[./](?=[0-9])[\\p{L}\\p{N}]+)*", Pattern.UNICODE_CASE);
  private static final Pattern TRAILING_ZEROS = Pattern.compile("(\\.[0-9]*?)0+(?![0-9])");
  private static final Pattern BARE_POINT = Pattern.compile("\\.(?![0-9])");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
  private static final Pattern FRACTION = Pattern.compile("[0-9]+/[0-9]+");
  private static final Pattern MEASURE =
      Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(mm|cm|kg|g|ml|l|v|w)");
  private static final Pattern CODE = Pattern.compile("(\\p{L}+)([0-9].*)");

  /** A unit, the one it is compared in, and how many of these it is. */
  private record Unit(String name, long factor) {}

  private static final Map<String, Unit> UNITS =
      Map.ofEntries(
          Map.entry("mm", new Unit("mm", 1)),
          Map.entry("cm", new Unit("mm", 10)),
          Map.entry("g", new Unit("g", 1)),
          Map.entry("gr", new Unit("g", 1)),
          Map.entry("gram", new Unit("g", 1)),
          Map.entry("gramm", new Unit("g", 1)),
          Map.entry("gramow", new Unit("g", 1)),
          Map.entry("grams", new Unit("g", 1)),
          Map.entry("kg", new Unit("g", 1000)),
          Map.entry("ml", new Unit("ml", 1)),
          Map.entry("l", new Unit("ml", 1000)),
          Map.entry("litr", new Unit("ml", 1000)),
          Map.entry("liter", new Unit("ml", 1000)),
          Map.entry("litre", new Unit("ml", 1000)),
          Map.entry("v", new Unit("v", 1)),
          Map.entry("w", new Unit("w", 1)));

  private static final Set<String> INCH_WORDS =
      Set.of("cal", "cala", "cale", "cali", "calowa", "calowy", "zoll", "inch", "inches");

  private Spelling() {}

  /** The words and sizes of a text, in their order. */
  static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher run = RUN.matcher(prepared(text));
    while (run.find()) {
      add(tokens, run.group());
    }
    return tokens;
  }

  private static String prepared(String text) {
    String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String plain = Normalizer.normalize(read, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    if (LETTERS.matcher(plain).matches()) {
      return plain;
    }
    plain = INCHES.matcher(plain.replace('⁄', '/')).replaceAll(" ");
    plain = APOSTROPHE.matcher(plain).replaceAll("");
    plain = DIAMETER.matcher(plain).replaceAll("");
    plain = DECIMAL_COMMA.matcher(plain).replaceAll(".");
    plain = THREAD.matcher(plain).replaceAll("m");
    plain = THREAD_SLASH.matcher(plain).replaceAll("m$1x");
    return TIMES.matcher(plain).replaceAll("x");
  }

  private static void add(List<Token> tokens, String written) {
    String text = folded(written);
    if (text.isEmpty()) {
      return;
    }
    Token before = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    if (hasDigit(text)) {
      tokens.add(Token.size(measured(canonical(text))));
    } else if (before != null && isNumber(before.text()) && INCH_WORDS.contains(text)) {
      return;
    } else if (before != null
        && NUMBER.matcher(before.text()).matches()
        && UNITS.containsKey(text)) {
      tokens.set(tokens.size() - 1, Token.size(measure(before.text(), text)));
    } else {
      tokens.add(new Token(text, written, true));
    }
  }

  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches() || FRACTION.matcher(text).matches();
  }

  /** Letters without accents, {@code ł} and {@code ß} among them. */
  static String folded(String text) {
    return PlainLetters.of(text);
  }

  private static String canonical(String size) {
    return size.indexOf('.') < 0
        ? size
        : BARE_POINT.matcher(TRAILING_ZEROS.matcher(size).replaceAll("$1")).replaceAll("");
  }

  private static String measured(String size) {
    Matcher measure = MEASURE.matcher(size);
    return measure.matches() ? measure(measure.group(1), measure.group(2)) : size;
  }

  private static String measure(String number, String unit) {
    Unit known = UNITS.getOrDefault(unit, new Unit(unit, 1));
    return new BigDecimal(number)
            .multiply(BigDecimal.valueOf(known.factor()))
            .stripTrailingZeros()
            .toPlainString()
        + known.name();
  }

  /** The number of a measure, {@code 25} of {@code 25mm}; the size itself if it has no unit. */
  static String withoutUnit(String size) {
    Matcher measure = MEASURE.matcher(size);
    return measure.matches() ? measure.group(1) : size;
  }

  /**
   * What else a size is asked for by: thread, length, the numbers alone, the letters in front.
   * {@code ph2x100} is asked for by {@code ph2}, {@code 100}, {@code ph} and {@code 2}.
   */
  static Set<String> parts(String size) {
    Set<String> parts = new LinkedHashSet<>();
    String[] sides = size.split("(?<=[0-9])x(?=[0-9])", -1);
    for (String side : sides) {
      parts.add(side);
      parts.add(withoutUnit(side));
      addCode(parts, side);
    }
    addCode(parts, size);
    parts.remove(size);
    return parts;
  }

  private static void addCode(Set<String> parts, String side) {
    Matcher code = CODE.matcher(side);
    if (code.matches()) {
      parts.add(code.group(2));
      if (code.group(1).length() > 1) {
        parts.add(code.group(1));
      }
    }
  }
}

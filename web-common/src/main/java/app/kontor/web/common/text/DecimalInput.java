package app.kontor.web.common.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers as people type or paste them: comma or point, groups of thousands by blank,
 * no-break blank, narrow no-break blank, apostrophe, point or comma, a leading sign, or a plain
 * minus sign.
 */
public final class DecimalInput {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u202F\\u2009'\\u2019]");
  private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
  private static final int MAX_LENGTH = 40;

  private DecimalInput() {}

  /**
   * The number, or empty if the text is none or could be meant in two ways that differ.
   *
   * <p>A single comma is a decimal comma unless the language groups with it and three digits
   * follow; the same holds for a single point. With both, the last one is the decimal sign.
   */
  public static Optional<BigDecimal> parse(String text, Locale language) {
    String compact = BLANKS.matcher(text).replaceAll("").replace('\u2212', '-');
    if (compact.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String plain = withPoint(compact, language.getLanguage());
    return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }

  private static String withPoint(String text, String language) {
    int comma = text.lastIndexOf(',');
    int point = text.lastIndexOf('.');
    if (comma >= 0 && point >= 0) {
      return comma > point ? decimal(text, ',', '.') : decimal(text, '.', ',');
    }
    if (comma >= 0) {
      boolean groups = text.indexOf(',') != comma || language.equals("en") && grouped(text, comma);
      return groups ? ungrouped(text, ',') : text.replace(',', '.');
    }
    if (point >= 0) {
      boolean groups = text.indexOf('.') != point || language.equals("de") && grouped(text, point);
      return groups ? ungrouped(text, '.') : text;
    }
    return text;
  }

  private static boolean grouped(String text, int separator) {
    int digits = text.charAt(0) == '-' || text.charAt(0) == '+' ? separator - 1 : separator;
    return text.length() - separator == 4
        && digits >= 1
        && digits <= 3
        && text.charAt(separator - digits) != '0';
  }

  private static String decimal(String text, char decimal, char group) {
    int at = text.indexOf(decimal);
    if (at != text.lastIndexOf(decimal) || text.indexOf(group, at) >= 0) {
      return text;
    }
    return ungrouped(text.substring(0, at), group) + '.' + text.substring(at + 1);
  }

  /** Without the group signs, if they stand at every third digit; else as it was. */
  private static String ungrouped(String text, char group) {
    String sign = Pattern.quote(String.valueOf(group));
    return text.matches("[+-]?\\d{1,3}(" + sign + "\\d{3})*")
        ? text.replace(String.valueOf(group), "")
        : text.replace(group, '?');
  }
}

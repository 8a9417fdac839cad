package app.kontor.banking.internal.statement;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of bank files: {@code 1000,} and {@code 000000001000,50}, {@code .5} and {@code
 * +5} (xs:decimal), {@code 1.234,56} and {@code 1 234.56}, a sign before or behind. What can mean
 * two things is not read.
 */
final class BankNumber {
  /** More does not fit what is stored (19 digits, 4 of them decimals). */
  private static final int MOST_WHOLE_DIGITS = 15;

  private static final int LONGEST = 60;
  private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:[.,]\\d{3})+");

  private BankNumber() {}

  /**
   * The number, or null if the text is none or can mean two.
   *
   * @param mark the format's own decimal mark; the other one is understood where it is clear
   */
  static @Nullable BigDecimal read(String written, char mark) {
    if (written.length() > LONGEST) {
      return null;
    }
    String text = written.replaceAll("[\\s\\u00a0\\u202f\\u2009']", "").replace('\u2212', '-');
    boolean negative = text.startsWith("-") || text.endsWith("-");
    String digits = withoutSign(text);
    int decimal = decimalMark(digits, mark);
    if (decimal == AMBIGUOUS) {
      return null;
    }
    String whole = decimal < 0 ? digits : digits.substring(0, decimal);
    String fraction = decimal < 0 ? "" : digits.substring(decimal + 1);
    boolean grouped = whole.indexOf('.') >= 0 || whole.indexOf(',') >= 0;
    if (grouped && !GROUPED.matcher(whole).matches()) {
      return null;
    }
    String plain = whole.replace(".", "").replace(",", "").replaceFirst("^0+(?=.)", "");
    boolean readable =
        !(plain + fraction).isEmpty()
            && (plain.isEmpty() || AccountNumber.isDigits(plain))
            && (fraction.isEmpty() || AccountNumber.isDigits(fraction))
            && plain.length() <= MOST_WHOLE_DIGITS;
    if (!readable) {
      return null;
    }
    BigDecimal number =
        new BigDecimal(
            (plain.isEmpty() ? "0" : plain) + (fraction.isEmpty() ? "" : "." + fraction));
    return negative ? number.negate() : number;
  }

  private static final int NONE = -1;
  private static final int AMBIGUOUS = -2;

  /** Where the decimal mark stands: the last mark, unless it can only or may part thousands. */
  private static int decimalMark(String digits, char mark) {
    int point = digits.lastIndexOf('.');
    int comma = digits.lastIndexOf(',');
    int last = Math.max(point, comma);
    if (last < 0) {
      return NONE;
    }
    char used = digits.charAt(last);
    boolean both = point >= 0 && comma >= 0;
    if (digits.indexOf(used) != last) {
      return both ? AMBIGUOUS : NONE;
    }
    if (both || used == mark) {
      return last;
    }
    return GROUPED.matcher(digits).matches() ? AMBIGUOUS : last;
  }

  private static String withoutSign(String text) {
    if (text.isEmpty()) {
      return text;
    }
    char first = text.charAt(0);
    if (first == '-' || first == '+') {
      return text.substring(1);
    }
    char last = text.charAt(text.length() - 1);
    return last == '-' || last == '+' ? text.substring(0, text.length() - 1) : text;
  }
}

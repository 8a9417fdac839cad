package app.kontor.catalogue;

import app.kontor.measure.CheckDigits;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number by which an item is known to the whole trade: GTIN-8, GTIN-12 (UPC), GTIN-13 (EAN) or
 * GTIN-14. Source: GS1 General Specifications, 2.1 and 7.9.
 */
public final class Gtin {
  private static final Pattern FORM = Pattern.compile("\\d{8}|\\d{12,14}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}-]+");

  private static final int LAST_OF_14 = 13;

  private Gtin() {}

  /**
   * The digits of what was typed, if they are a GTIN with its check digit; else nothing. Fourteen
   * that begin with a zero are a GTIN-13 with a zero before it.
   */
  public static Optional<String> read(String typed) {
    String digits = BETWEEN.matcher(typed).replaceAll("");
    if (!FORM.matcher(digits).matches()) {
      return Optional.empty();
    }
    int last = digits.length() - 1;
    return CheckDigits.gs1(digits.substring(0, last)) == digits.charAt(last)
        ? Optional.of(last == LAST_OF_14 && digits.charAt(0) == '0' ? digits.substring(1) : digits)
        : Optional.empty();
  }
}

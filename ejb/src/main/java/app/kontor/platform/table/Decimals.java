package app.kontor.platform.table;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers as people write them in tables: decimal comma or point, blanks or apostrophes between
 * groups. What could be read in two ways, like {@code 1.234,50} beside {@code 1,234.50}, is none.
 */
public final class Decimals {
  private static final int MAX_DIGITS = 30;

  private Decimals() {}

  /** The number, or empty if the text is not one. */
  public static Optional<BigDecimal> parse(String text) {
    String plain = text.replaceAll("[\\s\\u00A0\\u202F'’]", "").replace(',', '.');
    return plain.length() <= MAX_DIGITS && plain.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)")
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }
}

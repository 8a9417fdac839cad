package app.kontor.sharing;

import app.kontor.measure.DecimalText;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The value of a NUMBER field as it is kept: a plain decimal with a point, or, while a draft has
 * something else, a question mark and what was typed. So a draft never reads its own numbers in
 * another way than they were meant.
 */
public final class FormNumber {
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
  private static final String UNREAD = "?";

  private FormNumber() {}

  /** What is kept of a text that was typed in a language; empty if nothing was. */
  public static String kept(String typed, Locale language) {
    return typed.isEmpty()
        ? ""
        : DecimalText.of(typed).in(language).map(BigDecimal::toPlainString).orElse(UNREAD + typed);
  }

  /** The number that is kept, if it could be read. */
  public static Optional<BigDecimal> value(String kept) {
    return PLAIN.matcher(kept).matches() ? Optional.of(new BigDecimal(kept)) : Optional.empty();
  }

  /** What was typed, where it could not be read. */
  public static String typed(String kept) {
    return kept.startsWith(UNREAD) ? kept.substring(1) : kept;
  }
}

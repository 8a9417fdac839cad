package app.kontor.catalogue.internal.search;

import java.text.Collator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;

/** Keys by which names and numbers are sorted, sizes by their size: M8 before M10. */
public final class NaturalOrder {
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final int WIDTH = 8;
  private static final int LONGEST = 120;

  private final Collator collator;

  /** The order of names for readers of a language. */
  NaturalOrder(String language) {
    collator = Collator.getInstance(Locale.forLanguageTag(language));
    collator.setStrength(Collator.SECONDARY);
  }

  BytesRef ofName(String name) {
    return new BytesRef(collator.getCollationKey(padded(name)).toByteArray());
  }

  /** The order of article numbers and sizes, the same for all readers. */
  public static BytesRef ofNumber(String number) {
    return new BytesRef(padded(number.toUpperCase(Locale.ROOT)));
  }

  private static String padded(String text) {
    Matcher digits = DIGITS.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    StringBuilder padded = new StringBuilder();
    while (digits.find()) {
      String number = digits.group();
      boolean isDecimal = digits.start() > 0 && ".,".indexOf(text.charAt(digits.start() - 1)) >= 0;
      digits.appendReplacement(
          padded, isDecimal ? number : "0".repeat(Math.max(0, WIDTH - number.length())) + number);
    }
    return digits.appendTail(padded).toString();
  }
}

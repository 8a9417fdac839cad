package app.kontor.money;

import app.kontor.measure.CheckDigits;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A creditor reference after ISO 11649: {@code RF}, two check digits (modulus 97-10 of ISO 7064)
 * and up to 21 letters and digits.
 *
 * @param value without blanks, for example {@code "RF18PF20261100042"}
 */
public record CreditorReference(String value) implements Serializable {
  private static final String BEGINNING = "RF";
  private static final int HEAD = 4;
  private static final int MAX_BODY = 21;

  /** Shorter ones are not looked for in texts: they would be found by chance. */
  private static final int SHORTEST_FOUND = 6;

  private static final Pattern OTHERS = Pattern.compile("[^A-Z0-9]");
  private static final Pattern SHAPE = Pattern.compile("RF\\d{2}[A-Z0-9]{1," + MAX_BODY + "}");

  public CreditorReference {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a creditor reference: " + value);
    }
  }

  /**
   * The reference of a document: its number's letters and digits with check digits in front, so
   * that pro-forma and invoice of the same count differ. Of a longer number the last 21 count.
   */
  public static CreditorReference ofDocument(String number) {
    String body = OTHERS.matcher(number.toUpperCase(Locale.ROOT)).replaceAll("");
    if (body.isEmpty()) {
      throw new IllegalArgumentException("no letter or digit in " + number);
    }
    if (body.length() > MAX_BODY) {
      body = body.substring(body.length() - MAX_BODY);
    }
    return new CreditorReference(BEGINNING + CheckDigits.mod97(body + BEGINNING) + body);
  }

  /** Whether the text, without blanks, is a reference with right check digits. */
  public static boolean isValid(String text) {
    return SHAPE.matcher(text).matches()
        && CheckDigits.isMod97(text.substring(HEAD) + text.substring(0, HEAD));
  }

  /**
   * Every run in a text without blanks that is a valid reference of two characters or more, longer
   * ones first at each place.
   */
  public static List<String> in(String compact) {
    List<String> found = new ArrayList<>();
    for (int at = compact.indexOf(BEGINNING); at >= 0; at = compact.indexOf(BEGINNING, at + 1)) {
      int most = Math.min(HEAD + MAX_BODY, compact.length() - at);
      for (int length = most; length >= SHORTEST_FOUND; length--) {
        String candidate = compact.substring(at, at + length);
        if (isValid(candidate)) {
          found.add(candidate);
        }
      }
    }
    return found;
  }

  /** In groups of four, as printed: {@code "RF18 PF20 2611 0004 2"}. */
  public String printed() {
    return Iban.grouped(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

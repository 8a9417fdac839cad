package app.kontor.billing.model;

import app.kontor.billing.DocumentNumber;
import java.io.Serializable;
import java.math.BigInteger;
import java.util.Locale;

/**
 * A creditor reference after ISO 11649: {@code RF}, two check digits (modulus 97-10 of ISO 7064)
 * and up to 21 letters and digits.
 *
 * @param value without blanks, for example {@code "RF18PF20261100042"}
 */
public record CreditorReference(String value) implements Serializable {
  private static final int MAX_BODY = 21;
  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  public CreditorReference {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a creditor reference: " + value);
    }
  }

  /**
   * The reference of a document: its number's letters and digits with check digits in front, so
   * that pro-forma and invoice of the same count differ. Of a longer number the last 21 count.
   */
  public static CreditorReference ofDocument(DocumentNumber number) {
    String body = number.value().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    if (body.isEmpty()) {
      throw new IllegalArgumentException("no letter or digit in " + number);
    }
    if (body.length() > MAX_BODY) {
      body = body.substring(body.length() - MAX_BODY);
    }
    int check = 98 - remainder(body + "RF00");
    return new CreditorReference("RF" + (check < 10 ? "0" : "") + check + body);
  }

  /** Whether the text, without blanks, is a reference with right check digits. */
  public static boolean isValid(String text) {
    return text.matches("RF\\d{2}[A-Z0-9]{1," + MAX_BODY + "}")
        && remainder(text.substring(4) + text.substring(0, 4)) == 1;
  }

  /** In groups of four, as printed: {@code "RF18 PF20 2611 0004 2"}. */
  public String printed() {
    return value.replaceAll("(.{4})(?=.)", "$1 ");
  }

  @Override
  public String toString() {
    return value;
  }

  private static int remainder(String alphanumeric) {
    StringBuilder digits = new StringBuilder();
    for (char c : alphanumeric.toCharArray()) {
      digits.append(Character.getNumericValue(c));
    }
    return new BigInteger(digits.toString()).mod(MODULUS).intValue();
  }
}

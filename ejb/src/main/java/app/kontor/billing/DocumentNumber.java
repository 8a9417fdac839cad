package app.kontor.billing;

import app.kontor.platform.number.PrintedNumber;
import java.io.Serializable;

/**
 * The number of an issued document: gapless in its series, or, where a person types one, any
 * spelling that means one ({@link Billing#detail}).
 *
 * @param value as printed, for example {@code FV/2026/11/00042}
 */
public record DocumentNumber(String value)
    implements PrintedNumber, Serializable, Comparable<DocumentNumber> {

  @Override
  public int compareTo(DocumentNumber other) {
    return value.compareTo(other.value);
  }

  /** The number as printed, for texts, addresses and the audit trail. */
  @Override
  public String toString() {
    return value;
  }
}

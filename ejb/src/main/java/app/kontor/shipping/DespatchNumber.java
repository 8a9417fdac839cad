package app.kontor.shipping;

import app.kontor.platform.number.PrintedNumber;
import java.io.Serializable;

/**
 * The number of a goods-issue note, or, where a person types one, any spelling that means one
 * ({@link Shipping#despatch}).
 *
 * @param value as printed, for example {@code WZ/2026/11/00042}
 */
public record DespatchNumber(String value)
    implements PrintedNumber, Serializable, Comparable<DespatchNumber> {

  @Override
  public int compareTo(DespatchNumber other) {
    return value.compareTo(other.value);
  }

  /** The number as printed, for texts, addresses and the audit trail. */
  @Override
  public String toString() {
    return value;
  }
}

package app.kontor.stock;

import app.kontor.platform.number.PrintedNumber;
import java.io.Serializable;

/**
 * The number of what goods are set aside for, an order's: stock keeps it beside each reservation
 * and knows nothing else about it.
 *
 * @param value as printed, for example {@code ZA/2026/11/00042}
 */
public record DemandNumber(String value)
    implements PrintedNumber, Serializable, Comparable<DemandNumber> {

  @Override
  public int compareTo(DemandNumber other) {
    return value.compareTo(other.value);
  }

  /** The number as printed, for texts and the audit trail. */
  @Override
  public String toString() {
    return value;
  }
}

package app.kontor.catalogue;

import app.kontor.platform.number.PrintedNumber;
import java.io.Serializable;

/**
 * The seller's article number (EN 16931 BT-155), or, where a person types one, any spelling that
 * means one item ({@link Catalogue#item}).
 *
 * @param value as printed, for example {@code ANKR-M10X145}
 */
public record ItemNumber(String value)
    implements PrintedNumber, Serializable, Comparable<ItemNumber> {

  @Override
  public int compareTo(ItemNumber other) {
    return value.compareTo(other.value);
  }

  /** The number as printed, for texts, addresses and the audit trail. */
  @Override
  public String toString() {
    return value;
  }
}

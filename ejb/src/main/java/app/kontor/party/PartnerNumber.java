package app.kontor.party;

import app.kontor.platform.number.PrintedNumber;
import java.io.Serializable;

/**
 * The customer number a seller knows a trading partner by, or, where a person types one, any
 * spelling that means one ({@link Parties#partner(PartnerNumber)}); empty where nobody is named.
 *
 * @param value as printed, for example {@code K10042}
 */
public record PartnerNumber(String value)
    implements PrintedNumber, Serializable, Comparable<PartnerNumber> {

  @Override
  public int compareTo(PartnerNumber other) {
    return value.compareTo(other.value);
  }

  /** The number as printed, for texts, addresses and the audit trail. */
  @Override
  public String toString() {
    return value;
  }
}

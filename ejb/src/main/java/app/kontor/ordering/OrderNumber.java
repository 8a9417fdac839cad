package app.kontor.ordering;

import app.kontor.platform.number.PrintedNumber;
import app.kontor.stock.DemandNumber;
import java.io.Serializable;

/**
 * The number of an order: of the seller's own series, or, where a person types one, any spelling
 * that means one ({@link Ordering#order}).
 *
 * @param value as printed, for example {@code ZA/2026/11/00042}
 */
public record OrderNumber(String value)
    implements PrintedNumber, Serializable, Comparable<OrderNumber> {

  @Override
  public int compareTo(OrderNumber other) {
    return value.compareTo(other.value);
  }

  /** What stock keeps goods aside under for the order. */
  public DemandNumber demand() {
    return new DemandNumber(value);
  }

  /** The number as printed, for texts, addresses and the audit trail. */
  @Override
  public String toString() {
    return value;
  }
}

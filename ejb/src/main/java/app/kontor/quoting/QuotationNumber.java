package app.kontor.quoting;

import app.kontor.platform.number.PrintedNumber;
import java.io.Serializable;

/**
 * The number of a quotation (UBL Quotation ID), of the seller's own series.
 *
 * @param value as printed, for example {@code OF/2026/11/00042}
 */
public record QuotationNumber(String value) implements PrintedNumber, Serializable {

  /** The number as printed, for texts, addresses and the audit trail. */
  @Override
  public String toString() {
    return value;
  }
}

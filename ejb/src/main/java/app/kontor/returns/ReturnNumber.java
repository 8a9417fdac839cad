package app.kontor.returns;

import app.kontor.platform.number.PrintedNumber;
import java.io.Serializable;

/**
 * The number of a return, or, where a person types one, any spelling that means one ({@link
 * Returns#goodsReturn}).
 *
 * @param value as printed, for example {@code RMA/2026/11/00042}
 */
public record ReturnNumber(String value) implements PrintedNumber, Serializable {

  /** The number as printed, for texts, addresses and the audit trail. */
  @Override
  public String toString() {
    return value;
  }
}

package app.kontor.catalogue;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import java.math.BigDecimal;

/**
 * A bundle has so much of a part.
 *
 * @param quantity in one of the bundle's base unit, in the part's base unit
 */
public record BundleEntry(ItemNumber bundle, ItemNumber part, BigDecimal quantity) {

  /**
   * Refuses quantities that there are not.
   *
   * @throws InvalidInput at {@code quantity}
   */
  public void check() {
    NumberRange.BUNDLED.check("quantity", quantity);
  }
}

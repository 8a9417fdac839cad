package app.kontor.measure;

import java.io.Serializable;

/**
 * A quantity as it was sold, and the same in the unit the item is counted in.
 *
 * @param sold in the unit sold; in the base unit where it is no whole number of those
 * @param base what stock and prices are counted in
 */
public record Portion(Quantity sold, Quantity base) implements Serializable {

  /** Whether the two are told in different units. */
  public boolean isConverted() {
    return !sold.unit().equals(base.unit());
  }
}

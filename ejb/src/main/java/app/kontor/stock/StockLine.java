package app.kontor.stock;

import app.kontor.measure.Quantity;
import java.math.BigDecimal;

/**
 * So much of an item for one order line.
 *
 * @param lineNumber of the order, the handle of the reservation
 * @param step if there is less, only a multiple of this is set aside, in the quantity's unit; zero
 *     for whatever there is
 */
public record StockLine(int lineNumber, long itemId, Quantity quantity, BigDecimal step) {

  /** Whatever there is of it. */
  public StockLine(int lineNumber, long itemId, Quantity quantity) {
    this(lineNumber, itemId, quantity, BigDecimal.ZERO);
  }
}

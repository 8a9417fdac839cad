package app.kontor.stock;

import app.kontor.measure.Quantity;
import java.math.BigDecimal;
import java.util.List;

/**
 * So much of an item for one order line.
 *
 * @param lineNumber of the order, the handle of the reservation
 * @param itemId of a bundle, which has no stock of its own, the bundle's
 * @param quantity of a bundle a whole number
 * @param step if there is less, only a multiple of this is set aside, in the quantity's unit; zero
 *     for whatever there is
 * @param parts what one of a bundle consists of, each item once; empty if the item itself is taken
 */
public record StockLine(
    int lineNumber, long itemId, Quantity quantity, BigDecimal step, List<Part> parts) {
  public StockLine {
    parts = List.copyOf(parts);
  }

  /**
   * A part of a bundle.
   *
   * @param quantity in one of the bundle, above zero
   */
  public record Part(long itemId, Quantity quantity) {}

  /** Goods. */
  public StockLine(int lineNumber, long itemId, Quantity quantity, BigDecimal step) {
    this(lineNumber, itemId, quantity, step, List.of());
  }

  /** Whatever there is of it. */
  public StockLine(int lineNumber, long itemId, Quantity quantity) {
    this(lineNumber, itemId, quantity, BigDecimal.ZERO);
  }

  /** What is taken from the shelves: the line itself, or a line for each of its parts. */
  public List<StockLine> exploded() {
    return parts.isEmpty()
        ? List.of(this)
        : parts.stream()
            .map(
                part ->
                    new StockLine(
                        lineNumber,
                        part.itemId(),
                        Quantity.of(
                            part.quantity().value().multiply(quantity.value()),
                            part.quantity().unit())))
            .toList();
  }
}

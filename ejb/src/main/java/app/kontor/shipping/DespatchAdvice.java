package app.kontor.shipping;

import app.kontor.measure.Portion;
import app.kontor.measure.Quantity;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.Address;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * A goods-issue note (Polish WZ; UBL DespatchAdvice).
 *
 * @param number of its own gapless series
 */
public record DespatchAdvice(
    DespatchNumber number,
    OrderNumber orderNumber,
    long sellerId,
    long partnerId,
    LocalDate date,
    String warehouseCode,
    String warehouseName,
    String issuedBy,
    Address shipTo,
    List<Line> lines)
    implements Serializable {
  public DespatchAdvice {
    lines = List.copyOf(lines);
  }

  /**
   * Goods of one order line.
   *
   * @param quantity in the item's base unit
   */
  public record Line(int lineNumber, LineItem item, Quantity quantity) implements Serializable {

    /** The quantity as it was sold. */
    public Portion portion() {
      return item.portion(quantity);
    }
  }
}

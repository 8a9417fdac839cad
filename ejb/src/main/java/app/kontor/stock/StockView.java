package app.kontor.stock;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import java.io.Serializable;

/** What of an item lies in one warehouse, for the stock page. */
public record StockView(
    ItemNumber itemNumber,
    String itemName,
    String warehouseCode,
    Quantity onHand,
    Quantity reserved)
    implements Serializable {

  public Quantity free() {
    return onHand.minus(reserved);
  }
}

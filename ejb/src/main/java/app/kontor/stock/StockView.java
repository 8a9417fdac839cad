package app.kontor.stock;

import app.kontor.measure.Quantity;
import java.io.Serializable;

/** What of an item lies in one warehouse, for the stock page. */
public record StockView(
    String itemNumber, String itemName, String warehouseCode, Quantity onHand, Quantity reserved)
    implements Serializable {

  public Quantity free() {
    return onHand.minus(reserved);
  }
}

package app.kontor.ordering;

import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.tax.VatRate;
import java.io.Serializable;
import java.util.Currency;

/**
 * A line of an order with how far it is. Charges (delivery) are lines too; they have no stock.
 *
 * @param lineNumber from 1, stable
 * @param itemId 0 for a charge
 * @param name in the order's language, frozen
 * @param reserved on stock for this line, not issued yet
 * @param cancelled of what was ordered, will not come: the rest was closed
 * @param price net
 * @param priceList the list the price came from, frozen; empty for a charge
 * @param net price times quantity, rounded HALF_UP per line
 */
public record OrderLine(
    int lineNumber,
    long itemId,
    String itemNumber,
    String name,
    Quantity ordered,
    Quantity reserved,
    Quantity despatched,
    Quantity invoiced,
    Quantity cancelled,
    UnitPrice price,
    String priceList,
    Money net,
    VatRate vat)
    implements Serializable {

  public boolean isCharge() {
    return itemId == 0;
  }

  /** What has not left yet and is still to come. */
  public Quantity open() {
    return ordered.minus(despatched).minus(cancelled);
  }

  /** What is still to come and not set aside: it waits for goods to come in. */
  public Quantity backordered() {
    return isCharge() ? Quantity.zero(ordered.unit()) : open().minus(reserved);
  }

  public Currency currency() {
    return net.currency();
  }
}

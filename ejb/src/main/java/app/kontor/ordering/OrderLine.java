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
    UnitPrice price,
    String priceList,
    Money net,
    VatRate vat)
    implements Serializable {

  public boolean isCharge() {
    return itemId == 0;
  }

  /** What has not left yet. */
  public Quantity open() {
    return ordered.minus(despatched);
  }

  public Currency currency() {
    return net.currency();
  }
}

package app.kontor.ordering;

import app.kontor.measure.Quantity;
import java.io.Serializable;

/**
 * A line of an order with how far it is. Charges (delivery) are lines too; they have no stock.
 *
 * @param lineNumber from 1, stable
 * @param itemId 0 for a charge
 * @param item what it is about, frozen
 * @param reserved on stock for this line, not issued yet
 * @param cancelled of what was ordered, will not come: the rest was closed
 * @param price of all that was ordered
 * @param priceList the list the price came from, frozen; empty for a charge
 */
public record OrderLine(
    int lineNumber,
    long itemId,
    LineItem item,
    Quantity ordered,
    Quantity reserved,
    Quantity despatched,
    Quantity invoiced,
    Quantity cancelled,
    LinePrice price,
    String priceList)
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

  /** What may be invoiced and is not: charges in full, goods as far as they have left. */
  public Quantity invoiceable() {
    return (isCharge() ? ordered : despatched).minus(invoiced);
  }

  /** What will be on invoices in the end. */
  public Quantity toBeInvoicedInAll() {
    return ordered.minus(cancelled);
  }
}

package app.kontor.ordering;

import app.kontor.catalogue.ItemType;
import app.kontor.measure.Portion;
import app.kontor.measure.Quantity;
import app.kontor.money.UnitPrice;
import app.kontor.party.Extent;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order with how far it is. Charges (delivery) are lines too; they have no stock.
 *
 * @param lineNumber from 1, stable
 * @param itemId 0 for a charge
 * @param type of the item as it was; nothing is asked of that of a charge
 * @param item what it is about, frozen
 * @param ordered in the item's base unit, as all quantities of the line; {@link LineItem#portion}
 *     tells them in the unit sold
 * @param despatched has left; of work, what was done
 * @param reserved on stock for this line, not issued yet
 * @param cancelled of what was ordered, will not come: the rest was closed
 * @param price of all that was ordered
 * @param priceList the list the price came from, frozen; empty for a charge
 * @param doneOn of work, the last day on which some of it was done; null for all else
 * @param promisedOn the day, where the seller is, by which all that is to come of it is promised to
 *     be with the customer; null for an open date
 * @param wish what the buyer says of it
 * @param despatchFrom the day from which its goods are offered for despatch; null for at once
 */
public record OrderLine(
    int lineNumber,
    long itemId,
    ItemType type,
    LineItem item,
    Quantity ordered,
    Quantity reserved,
    Quantity despatched,
    Quantity invoiced,
    Quantity cancelled,
    LinePrice price,
    String priceList,
    @Nullable LocalDate doneOn,
    @Nullable LocalDate promisedOn,
    LineWish wish,
    @Nullable LocalDate despatchFrom)
    implements Serializable {

  /** A line of which nothing is promised. */
  public OrderLine(
      int lineNumber,
      long itemId,
      ItemType type,
      LineItem item,
      Quantity ordered,
      Quantity reserved,
      Quantity despatched,
      Quantity invoiced,
      Quantity cancelled,
      LinePrice price,
      String priceList,
      @Nullable LocalDate doneOn) {
    this(
        lineNumber,
        itemId,
        type,
        item,
        ordered,
        reserved,
        despatched,
        invoiced,
        cancelled,
        price,
        priceList,
        doneOn,
        null,
        LineWish.NONE,
        null);
  }

  /** Whether its goods may leave on a day, as far as it is wanted by then. */
  public boolean isDue(LocalDate day) {
    return despatchFrom == null || !despatchFrom.isAfter(day);
  }

  public boolean isCharge() {
    return itemId == 0;
  }

  /** Work: it has no stock and leaves no warehouse. */
  public boolean isService() {
    return !isCharge() && type.isService();
  }

  /** Neither a charge nor work. */
  public boolean isGoods() {
    return !isCharge() && !type.isService();
  }

  /** A quantity of the line as it is told to people. */
  public Portion portion(Quantity base) {
    return item.portion(base);
  }

  /** The price of what the line is told in. */
  public UnitPrice shownPrice() {
    return item.price(price.unit(), ordered);
  }

  /** What has not left yet and is still to come. */
  public Quantity open() {
    return ordered.minus(despatched).minus(cancelled);
  }

  /** What is still to come and not set aside: it waits for goods to come in. */
  public Quantity backordered() {
    return !isGoods() ? Quantity.zero(ordered.unit()) : open().minus(reserved);
  }

  /**
   * The line as it is told to who sees so much of stock, with its promised day or without. Without
   * quantities, all that is still to come waits if some of it does; of who is told nothing, nothing
   * waits.
   */
  OrderLine shownBy(Extent stock, boolean dates) {
    if (!isGoods() || stock == Extent.EXACT && (dates || promisedOn == null)) {
      return this;
    }
    if (stock == Extent.EXACT) {
      return told(reserved, false);
    }
    boolean waits = stock != Extent.NONE && backordered().isPositive();
    return told(waits ? Quantity.zero(ordered.unit()) : open(), dates);
  }

  private OrderLine told(Quantity setAside, boolean dates) {
    return new OrderLine(
        lineNumber,
        itemId,
        type,
        item,
        ordered,
        setAside,
        despatched,
        invoiced,
        cancelled,
        price,
        priceList,
        doneOn,
        dates ? promisedOn : null,
        wish,
        despatchFrom);
  }

  /** What may be invoiced and is not: charges in full, goods as far as they have left. */
  public Quantity invoiceable() {
    return (isCharge() ? ordered : despatched).minus(invoiced);
  }

  /** What can become a line of another order: it has neither left nor is on an invoice. */
  public Quantity movable() {
    Quantity gone = despatched.compareTo(invoiced) >= 0 ? despatched : invoiced;
    return isCharge() ? Quantity.zero(ordered.unit()) : ordered.minus(gone).minus(cancelled);
  }

  /** What will be on invoices in the end. */
  public Quantity toBeInvoicedInAll() {
    return ordered.minus(cancelled);
  }
}

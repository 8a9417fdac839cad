package app.kontor.ordering.model;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.FrozenItem;
import app.kontor.ordering.FrozenPrice;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderLine;
import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;

/** A line of an order: what was agreed, frozen, and how much of it has happened. */
@Entity
@Table(name = "sales_order_line")
public class SalesOrderLine extends Part {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "order_id")
  private SalesOrder order;

  @Column(name = "line_number")
  private int lineNumber;

  @Column(name = "item_id")
  private long itemId;

  @Embedded private FrozenItem item;
  private String unit;

  @Column(precision = 19, scale = 6)
  private BigDecimal ordered;

  @Column(precision = 19, scale = 6)
  private BigDecimal reserved = BigDecimal.ZERO;

  @Column(precision = 19, scale = 6)
  private BigDecimal despatched = BigDecimal.ZERO;

  @Column(precision = 19, scale = 6)
  private BigDecimal invoiced = BigDecimal.ZERO;

  @Column(precision = 19, scale = 6)
  private BigDecimal cancelled = BigDecimal.ZERO;

  @Embedded private FrozenPrice price;

  @Column(name = "price_list")
  private String priceList;

  @SuppressWarnings("NullAway.Init")
  protected SalesOrderLine() {}

  SalesOrderLine(SalesOrder order, int lineNumber, NewLine line) {
    this.order = order;
    this.lineNumber = lineNumber;
    this.itemId = line.itemId();
    this.item = new FrozenItem(line.item());
    this.unit = line.quantity().unit().code();
    this.ordered = line.quantity().value();
    this.price = new FrozenPrice(line.price());
    this.priceList = line.priceList();
  }

  /**
   * What a new line is made of.
   *
   * @param itemId 0 for a charge
   * @param priceList the list the price came from; empty for a charge
   */
  public record NewLine(
      long itemId, LineItem item, Quantity quantity, LinePrice price, String priceList) {}

  boolean isCharge() {
    return itemId == 0;
  }

  void reserve(BigDecimal quantity) {
    reserved = quantity;
  }

  /** Goods left: taken from what was reserved. */
  void despatch(Quantity quantity) {
    BigDecimal after = despatched.add(quantity.value());
    if (after.compareTo(ordered) > 0) {
      throw new IllegalArgumentException("line " + lineNumber + ": more despatched than ordered");
    }
    despatched = after;
    reserved = reserved.subtract(quantity.value()).max(BigDecimal.ZERO);
  }

  void invoice(Quantity quantity) {
    BigDecimal after = invoiced.add(quantity.value());
    if (after.compareTo(ordered) > 0) {
      throw new IllegalArgumentException("line " + lineNumber + ": more invoiced than ordered");
    }
    invoiced = after;
  }

  /** What has not left will not come; charges stay. */
  void close() {
    if (!isCharge()) {
      reserved = BigDecimal.ZERO;
      cancelled = ordered.subtract(despatched);
    }
  }

  /** What the line costs. */
  LinePrice price(Currency currency) {
    return price.price(currency, unit());
  }

  /** What of the line is to be paid: what will not come is left out. */
  LinePrice payable(Currency currency) {
    LinePrice agreed = price(currency);
    return cancelled.signum() == 0
        ? agreed
        : LinePrice.of(
            agreed.unit(), Quantity.of(ordered.subtract(cancelled), unit()), agreed.vat());
  }

  boolean isDespatched() {
    return isCharge() || despatched.compareTo(ordered) >= 0;
  }

  /** What is neither reserved nor gone nor given up. */
  BigDecimal missing() {
    return ordered.subtract(reserved).subtract(despatched).subtract(cancelled);
  }

  int lineNumber() {
    return lineNumber;
  }

  long itemId() {
    return itemId;
  }

  UnitCode unit() {
    return new UnitCode(unit);
  }

  BigDecimal reserved() {
    return reserved;
  }

  OrderLine view(Currency currency) {
    UnitCode code = unit();
    return new OrderLine(
        lineNumber,
        itemId,
        item.item(),
        Quantity.of(ordered, code),
        Quantity.of(reserved, code),
        Quantity.of(despatched, code),
        Quantity.of(invoiced, code),
        Quantity.of(cancelled, code),
        price(currency),
        priceList);
  }

  SalesOrder order() {
    return order;
  }
}

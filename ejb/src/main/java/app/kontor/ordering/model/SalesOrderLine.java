package app.kontor.ordering.model;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.OrderLine;
import app.kontor.platform.model.Part;
import app.kontor.tax.VatRate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

  @Column(name = "item_number")
  private String itemNumber;

  private String name;
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

  @Column(precision = 19, scale = 6)
  private BigDecimal price;

  @Column(name = "base_quantity", precision = 19, scale = 6)
  private BigDecimal baseQuantity;

  @Column(name = "price_list")
  private String priceList;

  @Column(precision = 19, scale = 4)
  private BigDecimal net;

  @Column(name = "vat_category")
  private String vatCategory;

  @Column(name = "vat_percent", precision = 5, scale = 2)
  private BigDecimal vatPercent;

  @SuppressWarnings("NullAway.Init")
  protected SalesOrderLine() {}

  SalesOrderLine(SalesOrder order, int lineNumber, NewLine line) {
    this.order = order;
    this.lineNumber = lineNumber;
    this.itemId = line.itemId();
    this.itemNumber = line.itemNumber();
    this.name = line.name();
    this.unit = line.quantity().unit().code();
    this.ordered = line.quantity().value();
    this.price = line.price().amount();
    this.baseQuantity = line.price().baseQuantity().value();
    this.priceList = line.priceList();
    this.net = line.net().amount();
    this.vatCategory = line.vat().category();
    this.vatPercent = line.vat().percent();
  }

  /**
   * What a new line is made of.
   *
   * @param itemId 0 for a charge
   */
  public record NewLine(
      long itemId,
      String itemNumber,
      String name,
      Quantity quantity,
      UnitPrice price,
      String priceList,
      VatRate vat) {

    /** Price times quantity at the minor unit, HALF_UP, before any sum. */
    public Money net() {
      return price.times(quantity, RoundingMode.HALF_UP);
    }
  }

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

  /** What of the line is to be paid, HALF_UP. */
  Money payable(Currency currency) {
    OrderLine line = view(currency);
    return cancelled.signum() == 0
        ? line.net()
        : line.price().times(line.ordered().minus(line.cancelled()), RoundingMode.HALF_UP);
  }

  VatRate vat() {
    return new VatRate(vatCategory, vatPercent);
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
        itemNumber,
        name,
        Quantity.of(ordered, code),
        Quantity.of(reserved, code),
        Quantity.of(despatched, code),
        Quantity.of(invoiced, code),
        Quantity.of(cancelled, code),
        new UnitPrice(price, currency, Quantity.of(baseQuantity, code)),
        priceList,
        Money.of(net, currency),
        vat());
  }

  SalesOrder order() {
    return order;
  }
}

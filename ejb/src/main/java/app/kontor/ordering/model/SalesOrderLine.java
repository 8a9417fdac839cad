package app.kontor.ordering.model;

import app.kontor.catalogue.ItemType;
import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.FrozenItem;
import app.kontor.ordering.FrozenPrice;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.LineWish;
import app.kontor.ordering.OrderLine;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.model.Part;
import app.kontor.pricing.PriceReceipt;
import app.kontor.stock.StockLine;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  @Enumerated(EnumType.STRING)
  @Column(name = "item_type")
  private ItemType type;

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

  @Column(name = "price_receipt")
  private @Nullable String priceReceipt;

  @Column(name = "done_on")
  private @Nullable LocalDate doneOn;

  @Column(name = "promised_on")
  private @Nullable LocalDate promisedOn;

  @Column(name = "promise_by_hand")
  private boolean promiseByHand;

  @Column(name = "requested_date")
  private @Nullable LocalDate requestedDate;

  private @Nullable String note;

  @Column(name = "despatch_from")
  private @Nullable LocalDate despatchFrom;

  @SuppressWarnings("NullAway.Init")
  protected SalesOrderLine() {}

  SalesOrderLine(SalesOrder order, int lineNumber, NewLine line) {
    this.order = order;
    this.lineNumber = lineNumber;
    this.itemId = line.itemId();
    this.type = line.type();
    this.item = new FrozenItem(line.item());
    this.unit = line.quantity().unit().code();
    this.ordered = line.quantity().value();
    this.price = new FrozenPrice(line.price());
    this.priceList = line.priceList();
    PriceReceipt receipt = line.receipt();
    this.priceReceipt = receipt == null ? null : JsonLibrary.write(receipt);
    wish(line.wish());
  }

  /**
   * What a new line is made of.
   *
   * @param itemId 0 for a charge
   * @param type of the item; nothing is asked of that of a charge
   * @param quantity in the item's base unit
   * @param priceList the list the price came from; empty for a charge
   * @param receipt why the price is what it is; null for a charge
   * @param wish what the buyer says of it
   */
  public record NewLine(
      long itemId,
      ItemType type,
      LineItem item,
      Quantity quantity,
      LinePrice price,
      String priceList,
      @Nullable PriceReceipt receipt,
      LineWish wish) {

    /** Of which the buyer says nothing. */
    public NewLine(
        long itemId,
        ItemType type,
        LineItem item,
        Quantity quantity,
        LinePrice price,
        String priceList,
        @Nullable PriceReceipt receipt) {
      this(itemId, type, item, quantity, price, priceList, receipt, LineWish.NONE);
    }

    /** With what the buyer says of it; nothing is said of charges. */
    public NewLine wished(LineWish said) {
      return itemId == 0
          ? this
          : new NewLine(itemId, type, item, quantity, price, priceList, receipt, said);
    }
  }

  /** What the buyer says of it now. */
  final void wish(LineWish said) {
    requestedDate = said.requestedDate();
    note = said.note();
  }

  LineWish wish() {
    return new LineWish(requestedDate, note);
  }

  /**
   * The day from which it is offered for despatch, so that it is there when it is wanted.
   *
   * @param day null for at once
   */
  void despatchFrom(@Nullable LocalDate day) {
    despatchFrom = day;
  }

  /** So much of the line as one of another order, at its price. */
  NewLine part(Quantity quantity, Currency money) {
    LinePrice whole = price(money);
    return new NewLine(
        itemId,
        type,
        item.item(),
        quantity,
        LinePrice.of(whole.unit(), quantity, whole.vat()),
        priceList,
        receipt().orElse(null),
        wish());
  }

  /** Why the price is what it is; lines from before that was kept, and charges, do not know. */
  Optional<PriceReceipt> receipt() {
    return Optional.ofNullable(priceReceipt)
        .map(text -> JsonLibrary.read(text, PriceReceipt.class));
  }

  boolean isCharge() {
    return itemId == 0;
  }

  /** Work, which has no stock. */
  boolean isService() {
    return !isCharge() && type.isService();
  }

  /** What is still to be done of work that nobody books, else nothing. */
  BigDecimal immediate() {
    return !isCharge() && type == ItemType.IMMEDIATE_SERVICE
        ? ordered.subtract(despatched).subtract(cancelled)
        : BigDecimal.ZERO;
  }

  /** Is another quantity, or costs another price. */
  void change(ChangePlan.KeptLine kept) {
    ordered = kept.quantity().value();
    price = new FrozenPrice(kept.price());
    ChangePlan.Repriced repriced = kept.repriced();
    if (repriced != null) {
      priceList = repriced.priceList();
      PriceReceipt receipt = repriced.receipt();
      priceReceipt = receipt == null ? null : JsonLibrary.write(receipt);
    }
  }

  /** Of a charge: what it is for and costs now. */
  void charge(NewLine charge) {
    item = new FrozenItem(charge.item());
    price = new FrozenPrice(charge.price());
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

  /** Work was done on a day. */
  void work(Quantity quantity, LocalDate day) {
    despatch(quantity);
    doneOn = doneOn == null || day.isAfter(doneOn) ? day : doneOn;
  }

  /**
   * Promises it for a day, or leaves the date open.
   *
   * @param byHand whether a person says so, and not a computation
   * @return whether that is another day than before
   */
  boolean promise(@Nullable LocalDate day, boolean byHand) {
    promiseByHand = byHand;
    if (Objects.equals(promisedOn, day)) {
      return false;
    }
    promisedOn = day;
    return true;
  }

  /** Whether a person has said for when it is promised. */
  boolean isPromiseByHand() {
    return promiseByHand;
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

  /** How many base units one of the unit sold has; zero if it was sold in the base unit. */
  BigDecimal soldBy() {
    SalesUnit sold = item.item().soldIn();
    return sold == null ? BigDecimal.ZERO : sold.factor();
  }

  /** What is to be set aside of it: of a bundle, its parts. */
  StockLine stock(Quantity quantity, BigDecimal step) {
    return item.item().stock(lineNumber, itemId, quantity, step);
  }

  /** What is neither reserved nor gone nor given up; nothing of work. */
  BigDecimal missing() {
    return isService()
        ? BigDecimal.ZERO
        : ordered.subtract(reserved).subtract(despatched).subtract(cancelled);
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
        type,
        item.item(),
        Quantity.of(ordered, code),
        Quantity.of(reserved, code),
        Quantity.of(despatched, code),
        Quantity.of(invoiced, code),
        Quantity.of(cancelled, code),
        price(currency),
        priceList,
        doneOn,
        promisedOn,
        wish(),
        despatchFrom);
  }

  SalesOrder order() {
    return order;
  }
}

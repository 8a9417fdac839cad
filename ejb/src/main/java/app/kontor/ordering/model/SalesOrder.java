package app.kontor.ordering.model;

import app.kontor.access.Actions;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.BookedWork;
import app.kontor.ordering.DeliveryParts;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNotOpen;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderPolicy;
import app.kontor.ordering.OrderState;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.OrderWishes;
import app.kontor.ordering.PaymentStatus;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.party.PostalAddress;
import app.kontor.platform.model.ColumnPrefix;
import app.kontor.pricing.PriceReceipt;
import app.kontor.stock.StockLine;
import app.kontor.tax.VatBreakdown;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An order of a trading partner. Placement freezes who, what, where and at which price. The seller
 * confirms it, which reserves stock; goods leave in one or several despatches; payments arrive
 * before or after. It can be cancelled until the first goods have left; later the rest can be
 * closed.
 */
@Entity
@Table(name = "sales_order")
public class SalesOrder extends PlacedOrder implements OrderState {
  @Enumerated(EnumType.STRING)
  private OrderStatus status;

  @Enumerated(EnumType.STRING)
  @Column(name = "payment_status")
  private PaymentStatus paymentStatus;

  @Embedded
  @ColumnPrefix("ship_")
  private PostalAddress shipTo;

  @Column(name = "delivery_method")
  private String deliveryMethod;

  @Column(name = "delivery_name")
  private String deliveryName;

  @Column(name = "requested_date")
  private @Nullable LocalDate requestedDate;

  /** The first day on which some of its goods are wanted: its own or that of a line. */
  @Column(name = "first_wanted")
  private @Nullable LocalDate firstWanted;

  @Enumerated(EnumType.STRING)
  @Column(name = "delivery_parts")
  private DeliveryParts deliveryParts;

  @Column(name = "buyer_reference")
  private @Nullable String buyerReference;

  @Column(name = "cost_centre")
  private @Nullable String costCentre;

  private @Nullable String note;

  @Column(name = "confirmed_at")
  private @Nullable Instant confirmedAt;

  @Column(name = "line_count")
  private int lineCount;

  @Column(precision = 19, scale = 4)
  private BigDecimal net;

  @Column(precision = 19, scale = 4)
  private BigDecimal vat;

  @Column(precision = 19, scale = 4)
  private BigDecimal gross;

  @Column(precision = 19, scale = 4)
  private BigDecimal paid = BigDecimal.ZERO;

  @Column(precision = 19, scale = 4)
  private BigDecimal returned = BigDecimal.ZERO;

  @Enumerated(EnumType.STRING)
  @Column(name = "returned_as")
  private @Nullable ReceivedMoney returnedAs;

  /** In this transaction; not a column. */
  @Transient private BigDecimal returnedNow = BigDecimal.ZERO;

  /** No line had a higher number, also none that was removed; 0 until one is. */
  @Column(name = "last_line")
  private int lastLine;

  @Column(name = "changeable_until")
  private @Nullable Instant changeableUntil;

  @Column(name = "changed_at")
  private @Nullable Instant changedAt;

  private boolean held;

  @Column(name = "hold_reason")
  private @Nullable String holdReason;

  @OneToMany(mappedBy = "order", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("lineNumber")
  private List<SalesOrderLine> lines = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected SalesOrder() {}

  /** An order as it is placed; see {@link Placement}. */
  public SalesOrder(Placement placement) {
    super(placement);
    this.status = OrderStatus.SUBMITTED;
    this.buyerReference = placement.buyerReference();
    this.note = placement.note();
    this.shipTo = new PostalAddress(placement.delivery().address());
    this.deliveryMethod = placement.delivery().method();
    this.deliveryName = placement.delivery().methodName();
    this.requestedDate = placement.delivery().requestedDate();
    this.deliveryParts = placement.delivery().parts();
    this.costCentre = placement.costCentre();
    for (SalesOrderLine.NewLine line : placement.lines()) {
      lines.add(new SalesOrderLine(this, lines.size() + 1, line));
    }
    add();
    this.paymentStatus = paymentStatus(paid());
  }

  private SalesOrder(SalesOrder from, OrderNumber number, SplitPlan plan, Instant now) {
    super(from, number, now);
    this.status = OrderStatus.SUBMITTED;
    this.buyerReference = from.buyerReference;
    this.note = from.note;
    this.shipTo = new PostalAddress(from.shipTo.address());
    this.deliveryMethod = from.deliveryMethod;
    this.deliveryName = from.deliveryName;
    this.requestedDate = from.requestedDate;
    this.deliveryParts = from.deliveryParts;
    this.costCentre = from.costCentre;
    plan.moved()
        .forEach(
            (line, quantity) ->
                lines.add(
                    new SalesOrderLine(
                        this, lines.size() + 1, from.line(line).part(quantity, currency()))));
    add();
    this.paymentStatus = paymentStatus(paid());
  }

  /**
   * An order of its own of what a plan takes out, as far as this one has come: not accepted, or
   * accepted, and held if this one is. Nothing is taken out here yet, see {@link #change}.
   *
   * @param wanted when the customer wants it; null for the day this one is wanted
   */
  public SalesOrder splitOff(
      OrderNumber number, SplitPlan plan, @Nullable LocalDate wanted, Instant now) {
    SalesOrder part = new SalesOrder(this, number, plan, now);
    if (wanted != null) {
      part.requestedDate = wanted;
    }
    if (status != OrderStatus.SUBMITTED) {
      part.confirm(now);
    }
    part.held = held;
    part.holdReason = holdReason;
    return part;
  }

  private void add() {
    VatBreakdown totals = all().totals();
    lineCount = all().count();
    net = totals.net().amount();
    vat = totals.vat().amount();
    gross = totals.gross().amount();
    firstWanted = all().firstWanted(requestedDate);
  }

  /**
   * From when its lines are offered for despatch, so that goods are there on the day for which they
   * are wanted and not long before; those that go together wait for the last of these days.
   */
  public void schedule(PromiseTerms terms) {
    all().schedule(requestedDate, isTogether(), terms);
  }

  /** Whether some of its goods are wanted for a day. */
  public boolean isWantedForADay() {
    return firstWanted != null;
  }

  /** Whether nothing leaves before all can. */
  public boolean isTogether() {
    return deliveryParts == DeliveryParts.TOGETHER;
  }

  /** When the goods of a line are wanted, by its own day or the order's, or null. */
  @Nullable LocalDate requested(OrderLine line) {
    LocalDate own = line.wish().requestedDate();
    return own == null ? requestedDate : own;
  }

  /** The seller accepts the order. */
  public void confirm(Instant now) {
    require(OrderPolicy.NOT_ACCEPTED_YET);
    status = OrderStatus.CONFIRMED;
    confirmedAt = now;
  }

  /**
   * It was confirmed as it came in: its buyer may change it until then all the same.
   *
   * @param until null for no time at all
   */
  public void leaveOpen(@Nullable Instant until) {
    changeableUntil = until;
  }

  /**
   * Becomes what a plan says. What was set aside is given back, for the caller to set aside anew.
   *
   * @throws OrderNotOpen if nothing of it is to come any more
   */
  public void change(ChangePlan plan, Instant now) {
    require(OrderPolicy.CAN_BE_CHANGED);
    changedAt = now;
    lastLine = Math.max(lastLine, all().lastNumber());
    plan.kept().forEach((number, kept) -> all().get(number).change(kept));
    lines.removeIf(line -> plan.removed().contains(line.lineNumber()));
    plan.added().forEach(line -> lines.add(new SalesOrderLine(this, ++lastLine, line)));
    charge(plan.charge());
    shipTo = new PostalAddress(plan.delivery().address());
    deliverAt(plan.delivery().hours());
    deliveryMethod = plan.delivery().method();
    deliveryName = plan.delivery().methodName();
    requestedDate = plan.delivery().requestedDate();
    deliveryParts = plan.delivery().parts();
    OrderWishes wishes = plan.terms().wishes();
    if (wishes != null) {
      costCentre = wishes.costCentre();
      all().wish(wishes);
    }
    buyerReference = plan.terms().buyerReference();
    note = plan.terms().note();
    add();
    paymentStatus = paymentStatus(paid());
    if (status == OrderStatus.PARTLY_DESPATCHED) {
      goOn();
    }
  }

  private void charge(SalesOrderLine.@Nullable NewLine wanted) {
    SalesOrderLine charged =
        lines.stream().filter(SalesOrderLine::isCharge).findFirst().orElse(null);
    if (charged != null && wanted != null) {
      charged.charge(wanted);
    } else if (charged != null) {
      lines.remove(charged);
    } else if (wanted != null) {
      lines.add(new SalesOrderLine(this, ++lastLine, wanted));
    }
  }

  /** What was set aside is given back, to be set aside anew. */
  public void giveBackReservations() {
    all().giveBackReservations();
  }

  /**
   * Its goods are kept back.
   *
   * @throws OrderNotOpen if nothing of it is to come, or it is held already
   */
  public void hold(String reason) {
    require(OrderPolicy.CAN_BE_CHANGED);
    require(OrderPolicy.IS_NOT_ON_HOLD);
    held = true;
    holdReason = reason;
  }

  /**
   * Its goods may leave again.
   *
   * @throws OrderNotOpen if it is not held
   */
  public void resume() {
    require(OrderPolicy.IS_ON_HOLD);
    held = false;
    holdReason = null;
  }

  /** Whether its goods are kept back for this reason. */
  public boolean isHeldFor(String reason) {
    return held && reason.equals(holdReason);
  }

  /** The seller will not carry it out. */
  public void cancel() {
    end(OrderPolicy.NO_GOODS_HAVE_LEFT);
  }

  /** The buyer takes it back, in time. */
  public void withdraw(Instant now) {
    if (!OrderPolicy.CUT_OFF_HAS_NOT_PASSED.isKeptBy(this, now)) {
      throw new OrderNotOpen(number(), status);
    }
    end(OrderPolicy.NO_GOODS_HAVE_LEFT);
  }

  private void end(OrderPolicy rule) {
    require(rule);
    status = OrderStatus.CANCELLED;
    all().giveBackReservations();
  }

  /** What has not left yet will not. */
  public void close() {
    require(OrderPolicy.SOME_GOODS_HAVE_LEFT_AND_OTHERS_NOT);
    status = OrderStatus.CLOSED;
    lines.forEach(SalesOrderLine::close);
    receive(paid());
  }

  /** Money received for goods that will not come goes back to the customer. */
  public void giveBack(Money amount, ReceivedMoney as) {
    returned = returned.add(amount.amount());
    returnedNow = returnedNow.add(amount.amount());
    returnedAs = as;
  }

  /**
   * Lines that still need stock.
   *
   * @param whole whether part of a line is set aside in whole units sold only
   * @throws OrderNotOpen if no goods are to leave any more, or not yet
   */
  public List<StockLine> missing(boolean whole) {
    require(OrderPolicy.GOODS_ARE_STILL_TO_LEAVE);
    return all().missing(whole);
  }

  /** Stock was set aside, by line number; adds to what is reserved. */
  public void reserved(Map<Integer, Quantity> quantities) {
    quantities.forEach(
        (lineNumber, quantity) -> {
          SalesOrderLine line = line(lineNumber);
          line.reserve(line.reserved().add(quantity.value()));
        });
  }

  /** Goods have left, by line number. */
  public void despatch(Map<Integer, Quantity> quantities) {
    require(OrderPolicy.GOODS_ARE_STILL_TO_LEAVE);
    quantities.forEach((lineNumber, quantity) -> line(lineNumber).despatch(quantity));
    goOn();
  }

  /** Work was done. */
  public void work(List<BookedWork> done) {
    require(OrderPolicy.RELEASED_FOR_DESPATCH);
    done.forEach(work -> line(work.lineNumber()).work(work.quantity(), work.day()));
    goOn();
  }

  /**
   * Work that is done as soon as the order is released, which nobody books, by line number; none
   * before.
   */
  public Map<Integer, Quantity> immediate() {
    return OrderPolicy.RELEASED_FOR_DESPATCH.isKeptBy(this) ? all().immediate() : Map.of();
  }

  private void goOn() {
    status = all().areDespatched() ? OrderStatus.DESPATCHED : OrderStatus.PARTLY_DESPATCHED;
  }

  /** Goods and charges were invoiced, by line number. */
  public void invoice(Map<Integer, Quantity> quantities) {
    quantities.forEach((lineNumber, quantity) -> line(lineNumber).invoice(quantity));
  }

  /**
   * What has been received in all.
   *
   * @return whether the order became fully paid by this
   */
  public boolean receive(Money paidInAll) {
    boolean before = paymentStatus == PaymentStatus.PAID;
    paid = paidInAll.amount();
    paymentStatus = paymentStatus(paidInAll);
    return !before && paymentStatus == PaymentStatus.PAID;
  }

  /** An order that costs nothing is paid without any money. */
  private PaymentStatus paymentStatus(Money paidInAll) {
    if (paidInAll.compareTo(payable()) >= 0) {
      return PaymentStatus.PAID;
    }
    return paidInAll.isZero() ? PaymentStatus.OPEN : PaymentStatus.PARTLY_PAID;
  }

  private void require(OrderPolicy rule) {
    if (!rule.isKeptBy(this)) {
      throw new OrderNotOpen(number(), status);
    }
  }

  private SalesOrderLine line(int lineNumber) {
    return all().get(lineNumber);
  }

  /** A line, for what is told of it apart. */
  SalesOrderLine part(int lineNumber) {
    return line(lineNumber);
  }

  /** When the buyer wants the goods, or null. */
  public @Nullable LocalDate requestedDate() {
    return requestedDate;
  }

  /** Code of the delivery method. */
  public String deliveryMethod() {
    return deliveryMethod;
  }

  private OrderLines all() {
    return new OrderLines(number().value(), lines, currency());
  }

  /** What is to be paid in all: without what was closed. */
  private Money payable() {
    return status == OrderStatus.CLOSED ? all().payable().gross() : money(gross);
  }

  @Override
  public OrderStatus status() {
    return status;
  }

  @Override
  public PaymentStatus paymentStatus() {
    return paymentStatus;
  }

  @Override
  public @Nullable Instant changeableUntil() {
    return changeableUntil;
  }

  @Override
  public boolean held() {
    return held;
  }

  /** Why a line's price is what it is; nothing where there is no such line or nobody knows. */
  public Optional<PriceReceipt> priceReceipt(int lineNumber) {
    return all().receipt(lineNumber);
  }

  @Override
  public List<OrderLine> lines() {
    return all().views();
  }

  /** Received so far. */
  public Money paid() {
    return money(paid);
  }

  /** The order for other capabilities: without its time line, on behalf of nobody. */
  public OrderDetail detail() {
    return new OrderDetail(
        number(),
        version(),
        sellerId(),
        placed(),
        buyer(buyerReference, note, costCentre),
        new OrderDetail.Delivery(
            shipTo.address(), deliveryMethod, deliveryName, requestedDate, deliveryParts, hours()),
        terms(),
        lines(),
        all().totals(),
        progress(),
        List.of(),
        Actions.none());
  }

  private OrderDetail.Progress progress() {
    return new OrderDetail.Progress(
        status,
        paymentStatus,
        confirmedAt,
        payable(),
        money(paid),
        money(returned),
        money(returnedNow),
        returnedAs,
        changeableUntil,
        held ? holdReason : null);
  }

  /** The order as a list shows it, without touching its lines. */
  public OrderSummary summary() {
    return new OrderSummary(
        number(),
        version(),
        partnerNumber(),
        buyerName(),
        status,
        paymentStatus,
        channel(),
        placedAt(),
        buyerReference,
        lineCount,
        deliveryName,
        requestedDate,
        money(gross),
        money(paid),
        costCentre,
        deliveryParts,
        new OrderSummary.Said(shipTo.address().contact(), shipTo.address().phone(), note));
  }
}

package app.kontor.ordering.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Allowed;
import app.kontor.gate.AuditChanges;
import app.kontor.gate.Command;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.PartnerScope;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.BookedWork;
import app.kontor.ordering.DeliveryOffer;
import app.kontor.ordering.EarlierTerms;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.OrderCancelled;
import app.kontor.ordering.OrderClosed;
import app.kontor.ordering.OrderConfirmed;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.OrderNeighbours;
import app.kontor.ordering.OrderNotOpen;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderPaid;
import app.kontor.ordering.OrderPolicy;
import app.kontor.ordering.OrderRehearsal;
import app.kontor.ordering.OrderSettings;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.OrderedLine;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PlaceLines;
import app.kontor.ordering.PlaceOrder;
import app.kontor.ordering.PlaceQuoted;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.ordering.RecordWork;
import app.kontor.ordering.Shortage;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.WorkPolicy;
import app.kontor.party.OrderDemands;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Seller;
import app.kontor.party.Visibility;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.platform.setting.Settings;
import app.kontor.pricing.PriceReceipt;
import app.kontor.stock.Stock;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The life of an order behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OrderingBean implements Ordering {
  private final CurrentActor actor;
  private final AuditChanges audit;
  private final Clock clock;
  private final OrderRepository orders;
  private static final int MOST_ORDERS = 500;

  private final OrderPlacement placement;
  private final PromiseKeeping promises;
  private final OrderNarrowing narrowing;
  private final OrderSteps steps;
  private final OrderLineRows orderedLines;
  private final EarlierTermsRows earlierTerms;
  private final KeptDeliveries deliveries;
  private final Parties parties;
  private final Stock stock;
  private final Settings settings;
  private final Once once;
  private final Event<OrderConfirmed> confirmed;
  private final Event<OrderCancelled> cancelled;
  private final Event<OrderClosed> closed;
  private final Event<OrderPaid> paid;

  @Inject
  public OrderingBean(
      CurrentActor actor,
      AuditChanges audit,
      Clock clock,
      OrderRepository orders,
      OrderPlacement placement,
      PromiseKeeping promises,
      OrderNarrowing narrowing,
      OrderSteps steps,
      OrderLineRows orderedLines,
      EarlierTermsRows earlierTerms,
      KeptDeliveries deliveries,
      Parties parties,
      Stock stock,
      Settings settings,
      Once once,
      Event<OrderConfirmed> confirmed,
      Event<OrderCancelled> cancelled,
      Event<OrderClosed> closed,
      Event<OrderPaid> paid) {
    this.actor = actor;
    this.audit = audit;
    this.clock = clock;
    this.orders = orders;
    this.placement = placement;
    this.promises = promises;
    this.narrowing = narrowing;
    this.steps = steps;
    this.orderedLines = orderedLines;
    this.earlierTerms = earlierTerms;
    this.deliveries = deliveries;
    this.parties = parties;
    this.stock = stock;
    this.settings = settings;
    this.once = once;
    this.confirmed = confirmed;
    this.cancelled = cancelled;
    this.closed = closed;
    this.paid = paid;
  }

  @Override
  @Allowed(value = Permission.ORDER_PLACE, audit = true)
  public OrderNumber place(PlaceOrder command) {
    return new OrderNumber(
        once.run(
                "place-order",
                actor.get().userId() + ":" + command.key(),
                command,
                Made.class,
                () -> confirmedByRule(placement.place(command)))
            .reference());
  }

  @Override
  @Allowed(value = Permission.ORDER_PLACE, audit = true)
  public OrderNumber placeLines(PlaceLines command) {
    return new OrderNumber(
        once.run(
                "place-lines",
                actor.get().userId() + ":" + command.key(),
                command,
                Made.class,
                () -> confirmedByRule(placement.place(command)))
            .reference());
  }

  @Override
  @Within
  @Command
  public OrderNumber placeQuoted(PlaceQuoted command) {
    return new OrderNumber(confirmedByRule(placement.place(command)).reference());
  }

  @Override
  @Allowed(value = Permission.ORDER_ENTER, audit = true)
  public OrderNumber enter(EnterOrder command) {
    return new OrderNumber(
        once.run(
                "enter-order",
                actor.get().userId() + ":" + command.key(),
                command,
                Made.class,
                () -> confirmedByRule(placement.enter(command)))
            .reference());
  }

  @Override
  @Allowed(value = Permission.ORDER_ENTER, audit = true)
  public OrderNumber enterNew(EnterOrder command) {
    return new OrderNumber(
        once.run(
                "enter-order",
                actor.get().userId() + ":" + command.key(),
                command,
                Made.class,
                () -> {
                  requireNew(command);
                  return confirmedByRule(placement.enter(command));
                })
            .reference());
  }

  private void requireNew(EnterOrder command) {
    String reference = command.buyerReference();
    if (reference == null || reference.isBlank()) {
      throw InvalidInput.required("buyerReference");
    }
    long partner = parties.partner(command.partnerNumber()).id();
    parties.holdPartner(partner);
    if (!orderedLines.references(partner, List.of(reference.strip())).isEmpty()) {
      throw new InvalidInput("buyerReference", "ORDER_REFERENCE_KNOWN", reference);
    }
  }

  @Override
  @Allowed(Permission.ORDER_ENTER)
  public OrderRehearsal rehearse(EnterOrder command) {
    try {
      return placement.rehearse(command);
    } catch (BusinessException refusal) {
      return OrderRehearsal.refused(refusal);
    }
  }

  @Override
  @Allowed(Permission.ORDER_ENTER)
  public Set<String> knownReferences(PartnerNumber partnerNumber, Collection<String> references) {
    return Set.copyOf(
        orderedLines.references(
            parties.partner(partnerNumber).id(), references.stream().distinct().toList()));
  }

  @Override
  @Allowed(Permission.ORDER_ENTER)
  public Page<OrderedLine> lines(PageRequest page) {
    return orderedLines.lines(actor.get().sellerId(), page);
  }

  @Override
  @Allowed(Permission.ORDER_ENTER)
  public List<OrderedLine> linesBehind(OrderedLine.@Nullable Place behind, int orders) {
    return orderedLines.behind(
        actor.get().sellerId(), behind, Math.max(1, Math.min(MOST_ORDERS, orders)));
  }

  @Override
  @Allowed(Permission.ORDER_ENTER)
  public Map<ItemNumber, Shortage> shortages(List<EnterOrder.Line> lines) {
    return placement.shortages(lines);
  }

  private Made confirmedByRule(OrderPlacement.Placed placed) {
    promises.schedule(placed.order());
    if (placed.confirmAtOnce()) {
      if (!actor.get().isStaff()) {
        leaveOpen(placed.order());
      }
      confirm(placed.order());
    }
    return new Made(placed.order().number().value());
  }

  /** Who ordered in the shop may change it for some minutes though it is confirmed at once. */
  private void leaveOpen(SalesOrder order) {
    int minutes = settings.get(order.sellerId(), OrderSettings.CHANGE_MINUTES);
    if (minutes > 0) {
      order.leaveOpen(order.placedAt().plus(Duration.ofMinutes(minutes)));
    }
  }

  @Override
  @Allowed(Permission.ORDER_VIEW)
  public Page<OrderSummary> list(OrderFilter filter, PageRequest page) {
    return orders.list(
        filter,
        narrowing.of(filter.search()),
        page,
        scope(),
        parties.seller(),
        parties.visibility());
  }

  @Override
  @Allowed(Permission.ORDER_VIEW)
  public OrderNeighbours neighbours(OrderNumber number, OrderFilter filter) {
    Visibility seen = parties.visibility();
    return orders.around(
        orders.shown(orders.get(number, scope()), seen),
        filter,
        narrowing.of(filter.search()),
        scope(),
        parties.seller(),
        seen);
  }

  @Override
  @Allowed(Permission.ORDER_VIEW)
  public Map<OrderStatus, Total> countByStatus() {
    return orders.countByStatus(scope(), parties.visibility());
  }

  @Override
  @Allowed(Permission.ORDER_VIEW)
  public OrderDetail order(OrderNumber number) {
    Visibility seen = parties.visibility();
    SalesOrder order = orders.shown(orders.spelled(number, scope()), seen);
    return order
        .detail()
        .shownTo(actor.get(), orders.history(order), clock.instant())
        .shownBy(seen);
  }

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public Optional<PriceReceipt> priceReceipt(OrderNumber number, int lineNumber) {
    return orders.spelled(number, scope()).priceReceipt(lineNumber);
  }

  @Override
  @Within
  public OrderDetail orderForDocuments(OrderNumber number) {
    return orders.get(number, wholeSeller()).detail();
  }

  @Override
  @Within
  @Command
  public OrderDetail lock(OrderNumber number) {
    return orders.getForUpdate(number, scope()).detail();
  }

  @Override
  @Within
  public Map<OrderNumber, OrderSummary> orders(Collection<OrderNumber> numbers) {
    return orders.byNumber(numbers, scope());
  }

  @Override
  @Allowed({Permission.SHIPPING, Permission.ORDER_MANAGE})
  public Page<OrderSummary> toDespatch(@Nullable LocalDate wantedUntil, PageRequest page) {
    return orders.toDespatch(page, scope(), parties.seller().today(clock), wantedUntil);
  }

  @Override
  @Allowed(Permission.ORDER_PLACE)
  public boolean isReferenceKnown(String reference) {
    Partner own = parties.ownPartner();
    BusinessException.raise(OrderDemands.refusal(own, reference).map(one -> one));
    return !reference.isBlank()
        && !orderedLines.references(own.id(), List.of(reference.strip())).isEmpty();
  }

  @Override
  @Allowed(Permission.ORDER_PLACE)
  public EarlierTerms earlierTerms() {
    return earlierTerms.of(parties.ownPartner().id());
  }

  @Override
  @Allowed(Permission.ORDER_PLACE)
  public List<String> costCentres() {
    return orderedLines.costCentres(parties.ownPartner().id());
  }

  @Override
  @Allowed(value = Permission.ORDER_MANAGE, audit = true)
  public void confirm(OrderNumber number, long version) {
    SalesOrder order = orders.getForUpdate(number, scope());
    requireVersion(order, version);
    OrderStatus before = order.status();
    confirm(order);
    audit.note("status", before, order.status());
  }

  private void confirm(SalesOrder order) {
    order.requireLinesKnown();
    order.confirm(clock.instant());
    steps.note(order, "CONFIRMED", "");
    steps.reserve(order);
    promises.begin(order);
    confirmed.fire(new OrderConfirmed(order.sellerId(), order.partnerId(), order.number()));
    steps.doAtOnce(order);
  }

  @Override
  @Allowed(value = Permission.ORDER_MANAGE, audit = true)
  public void recordWork(RecordWork command) {
    once.run(
        "record-work",
        actor.get().userId() + ":" + command.key(),
        command,
        Made.class,
        () -> {
          SalesOrder order = orders.getForUpdate(command.order(), scope());
          if (!OrderPolicy.RELEASED_FOR_DESPATCH.isKeptBy(order)) {
            throw new OrderNotOpen(order.number(), order.status());
          }
          Seller seller = parties.seller(order.sellerId());
          steps.done(
              order,
              WorkPolicy.check(
                  command, order.lines(), seller.dayOf(order.placedAt()), seller.today(clock)));
          return new Made(order.number().value());
        });
  }

  @Override
  @Allowed(Permission.ORDER_VIEW)
  public List<BookedWork> work(OrderNumber number) {
    return orders.work(orders.shown(orders.spelled(number, scope()), parties.visibility()));
  }

  @Override
  @Allowed(
      value = {Permission.ORDER_MANAGE, Permission.ORDER_WITHDRAW},
      audit = true)
  public void cancel(
      OrderNumber number, long version, String reason, @Nullable ReceivedMoney money) {
    SalesOrder order = orders.shown(orders.getForUpdate(number, scope()), parties.visibility());
    requireVersion(order, version);
    OrderStatus before = order.status();
    if (actor.get().isStaff()) {
      order.cancel();
    } else {
      order.withdraw(clock.instant());
    }
    stock.release(order.number().demand());
    audit.note("status", before, order.status());
    steps.note(order, "CANCELLED", reason);
    cancelled.fire(new OrderCancelled(order.sellerId(), order.partnerId(), order.number(), money));
  }

  @Override
  @Allowed(value = Permission.ORDER_MANAGE, audit = true)
  public void close(
      OrderNumber number, long version, String reason, @Nullable ReceivedMoney money) {
    SalesOrder order = orders.getForUpdate(number, scope());
    requireVersion(order, version);
    order.close();
    stock.release(order.number().demand());
    steps.note(order, "CLOSED", reason);
    closed.fire(new OrderClosed(order.sellerId(), order.partnerId(), order.number(), money));
  }

  @Override
  @Allowed(
      value = {Permission.ORDER_MANAGE, Permission.SHIPPING},
      audit = true)
  public void reserveMissing(OrderNumber number) {
    SalesOrder order = orders.getForUpdate(number, scope());
    if (!steps.missing(order).isEmpty()) {
      Set<Integer> more = steps.reserve(order);
      steps.note(order, "RESERVED", "");
      promises.renew(order, more);
    }
  }

  @Override
  @Allowed({Permission.ORDER_PLACE, Permission.ORDER_ENTER, Permission.ORDER_APPROVE})
  public List<DeliveryOffer> deliveryMethods(PartnerNumber partnerNumber) {
    Partner partner = parties.partner(partnerNumber);
    return deliveries
        .choice(parties.seller(), partner, actor.get().language())
        .offers(parties.deliveryAddresses(partner.number()), null);
  }

  @Override
  @Within
  public void recordDespatch(
      OrderNumber number, String documentNumber, Map<Integer, Quantity> quantities) {
    SalesOrder order = orders.getForUpdate(number, wholeSeller());
    order.despatch(quantities);
    steps.note(order, "DESPATCHED", documentNumber);
  }

  @Override
  @Within
  public void note(OrderNumber number, String step, String detail) {
    steps.note(orders.getForUpdate(number, wholeSeller()), step, detail);
  }

  @Override
  @Within
  public OrderNumber replace(
      OrderNumber original, Map<Integer, Quantity> quantities, String returnNumber) {
    SalesOrder order = orders.getForUpdate(original, wholeSeller());
    return new OrderNumber(
        confirmedByRule(placement.replace(order.detail(), quantities, returnNumber)).reference());
  }

  @Override
  @Within
  public void recordInvoice(
      OrderNumber number, String documentNumber, Map<Integer, Quantity> quantities) {
    SalesOrder order = orders.getForUpdate(number, wholeSeller());
    order.invoice(quantities);
    steps.note(order, "INVOICED", documentNumber);
  }

  @Override
  @Within
  public void recordApproval(OrderNumber number) {
    steps.note(orders.getForUpdate(number, scope()), "APPROVED", "");
  }

  @Override
  @Within
  public void recordPayment(OrderNumber number, Money paidInAll) {
    SalesOrder order = orders.getForUpdate(number, wholeSeller());
    boolean less = paidInAll.compareTo(order.paid()) < 0;
    receive(order, paidInAll, less ? "PAYMENT_TAKEN_BACK" : "PAYMENT", paidInAll.toString());
  }

  @Override
  @Within
  public void recordShare(OrderNumber number, Money paidInAll, OrderNumber other) {
    receive(orders.getForUpdate(number, wholeSeller()), paidInAll, "PAYMENT_SHARED", other.value());
  }

  private void receive(SalesOrder order, Money paidInAll, String step, String detail) {
    boolean becamePaid = order.receive(paidInAll);
    steps.note(order, step, detail);
    if (becamePaid) {
      if (order.paymentDays() == 0) {
        promises.begin(order);
      }
      paid.fire(new OrderPaid(order.sellerId(), order.partnerId(), order.number()));
      steps.doAtOnce(order);
    }
  }

  @Override
  @Within
  public void recordReturn(OrderNumber number, Money returned, ReceivedMoney as) {
    SalesOrder order = orders.getForUpdate(number, wholeSeller());
    order.giveBack(returned, as);
    steps.note(order, "RETURNED_AS_" + as, returned.toString());
  }

  private static void requireVersion(SalesOrder order, long version) {
    if (order.version() != version) {
      throw new ChangedMeanwhile();
    }
  }

  private PartnerScope scope() {
    return actor.get().scope();
  }

  /** For the core's own work on the order, whoever started it. */
  private PartnerScope wholeSeller() {
    return PartnerScope.allOf(actor.get().sellerId());
  }
}

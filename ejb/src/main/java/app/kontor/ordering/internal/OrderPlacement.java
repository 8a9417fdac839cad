package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.gate.Actor;
import app.kontor.gate.CurrentActor;
import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.DeliveryParts;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LineKey;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderRehearsal;
import app.kontor.ordering.OrderSettings;
import app.kontor.ordering.OrderSubmitted;
import app.kontor.ordering.OrderWishes;
import app.kontor.ordering.Ordering.DeliveryMethod;
import app.kontor.ordering.PlaceLines;
import app.kontor.ordering.PlaceOrder;
import app.kontor.ordering.PlaceQuoted;
import app.kontor.ordering.Shortage;
import app.kontor.ordering.model.BasketRow;
import app.kontor.ordering.model.FreeLines;
import app.kontor.ordering.model.Goods;
import app.kontor.ordering.model.LineFactory;
import app.kontor.ordering.model.Placement;
import app.kontor.ordering.model.PlacementPolicy;
import app.kontor.ordering.model.Quote;
import app.kontor.ordering.model.QuotedLines;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrderEvent;
import app.kontor.ordering.model.SalesOrderLine.NewLine;
import app.kontor.ordering.model.Wanted;
import app.kontor.party.Address;
import app.kontor.party.Channel;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PaymentTerms;
import app.kontor.party.Seller;
import app.kontor.party.SellerReadiness;
import app.kontor.party.TermsOfPayment;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.platform.number.NumberSeries;
import app.kontor.platform.setting.Settings;
import app.kontor.stock.Availability;
import app.kontor.stock.Stock;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes an order out of a basket or of what staff were told, and tells that it has come in. */
@Dependent
public class OrderPlacement {
  static final String SERIES = "ZA";

  private final CurrentActor actor;
  private final Clock clock;
  private final Parties parties;
  private final TermsOfPayment payments;
  private final Catalogue catalogue;
  private final Quotes quotes;
  private final Stock stock;
  private final KeptDeliveries deliveries;
  private final NumberSeries numbers;
  private final Settings settings;
  private final OrderRepository orders;
  private final BasketRows baskets;
  private final BoughtRows bought;
  private final OrderFileRows files;
  private final Event<OrderSubmitted> submitted;
  private final ConfirmByRule rule;

  @Inject
  OrderPlacement(
      CurrentActor actor,
      Clock clock,
      Parties parties,
      TermsOfPayment payments,
      Catalogue catalogue,
      Quotes quotes,
      Stock stock,
      KeptDeliveries deliveries,
      NumberSeries numbers,
      Settings settings,
      OrderRepository orders,
      BasketRows baskets,
      BoughtRows bought,
      OrderFileRows files,
      Event<OrderSubmitted> submitted,
      ConfirmByRule rule) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.payments = payments;
    this.catalogue = catalogue;
    this.quotes = quotes;
    this.stock = stock;
    this.deliveries = deliveries;
    this.numbers = numbers;
    this.settings = settings;
    this.orders = orders;
    this.baskets = baskets;
    this.bought = bought;
    this.files = files;
    this.submitted = submitted;
    this.rule = rule;
  }

  /**
   * A new order.
   *
   * @param confirmAtOnce whether the seller's settings confirm it by rule
   */
  record Placed(SalesOrder order, boolean confirmAtOnce) {}

  /** What both ways of placing share. */
  private record Terms(
      Partner partner,
      Channel channel,
      String addressCode,
      String deliveryMethod,
      @Nullable String paymentTerms,
      @Nullable LocalDate requestedDate,
      @Nullable String buyerReference,
      @Nullable String note,
      String contactEmail,
      OrderWishes wishes) {}

  Placed place(PlaceOrder command) {
    Partner partner = parties.ownPartner();
    List<BasketRow> rows = baskets.lock(actor.get().deskId());
    Map<Wanted.Key, Wanted.BaseAmount> quantities = BasketsBean.quantities(rows);
    Terms terms =
        new Terms(
            partner,
            Channel.PORTAL,
            command.addressCode(),
            command.deliveryMethod(),
            command.paymentTerms(),
            command.requestedDate(),
            command.buyerReference(),
            command.note(),
            actor.get().email(),
            command.wishes());
    SalesOrder order = submit(terms, quotes.wanted(quantities, partner.language()));
    BusinessException.raise(
        PlacementPolicy.unseen(Money.parse(command.expectedGross()), order.summary().gross()));
    baskets.remove(rows);
    give(order, command.files());
    return new Placed(order, rule.confirms(order, partner));
  }

  /** A file that was taken back meanwhile, on another page, is none of them any more. */
  private void give(SalesOrder order, List<Long> ids) {
    if (!ids.isEmpty() && files.give(order, actor.get().deskId(), ids) > 0) {
      orders.note(
          new SalesOrderEvent(
              order.id(),
              clock.instant(),
              OrderDetail.OrderEvent.FILES_ADDED,
              actor.get().name(),
              ""));
    }
  }

  /** Goods of a list; the basket is not touched. */
  Placed place(PlaceLines command) {
    Terms terms =
        new Terms(
            parties.ownPartner(),
            Channel.PORTAL,
            command.addressCode(),
            command.deliveryMethod(),
            command.paymentTerms(),
            command.requestedDate(),
            command.buyerReference(),
            command.note(),
            actor.get().email(),
            command.wishes());
    SalesOrder order = submit(terms, wanted(command.lines(), terms.partner().language()));
    String most = command.mostGross();
    BusinessException.raise(
        PlacementPolicy.tooDear(most == null ? null : Money.parse(most), order.summary().gross()));
    give(order, command.files());
    return new Placed(order, rule.confirms(order, terms.partner()));
  }

  /** What was accepted of a quotation; the item's own rules hold, prices of the day do not. */
  Placed place(PlaceQuoted command) {
    Partner partner = parties.partner(command.partnerNumber());
    Terms terms =
        new Terms(
            partner,
            Channel.PORTAL,
            command.addressCode(),
            command.delivery().code(),
            null,
            null,
            command.buyerReference(),
            command.note(),
            command.acceptance().email(),
            OrderWishes.NONE);
    Seller seller = parties.seller();
    LocalDate today = quotes.today(seller);
    PlacementPolicy.requireAll(
        new PlacementPolicy.Request(
            partner, today, null, command.buyerReference(), command.note(), OrderWishes.NONE));
    DeliveryAddress to = parties.deliveryAddress(partner.number(), command.addressCode());
    Address shipTo = to.address();
    Quote rates = quotes.quote(seller, partner, Channel.PORTAL, shipTo, List.of());
    List<NewLine> lines = QuotedLines.of(command, items(command, partner), rates, today);
    Prepared prepared =
        new Prepared(seller, shipTo, to.hours(), rates, command.delivery(), lines, today);
    SalesOrder order =
        keep(terms, prepared, command.acceptance().by(), command.acceptance().user());
    return new Placed(
        order,
        rule.confirms(order, partner)
            || command.held()
                && SellerReadiness.isReady(seller, order.summary().gross().currency()));
  }

  private Map<ItemNumber, Item> items(PlaceQuoted command, Partner partner) {
    return catalogue.itemsByNumber(
        command.lines().stream().map(PlaceQuoted.Line::itemNumber).distinct().toList(),
        partner.language());
  }

  Placed enter(EnterOrder command) {
    Terms terms = terms(command);
    SalesOrder order = submit(terms, wanted(command.lines(), terms.partner().language()));
    return new Placed(order, rule.confirms(order, terms.partner()));
  }

  /**
   * Goods of an order once more, at no charge: they go where they went, and nothing is asked of
   * prices, terms and delivery of today.
   */
  Placed replace(OrderDetail original, Map<Integer, Quantity> quantities, String returnNumber) {
    Partner partner = parties.partner(original.buyer().partnerId());
    List<NewLine> lines = FreeLines.of(original, quantities, this::requireSold);
    Seller seller = parties.seller(original.sellerId());
    Actor who = actor.get();
    Instant now = clock.instant();
    SalesOrder order =
        new SalesOrder(
            FreeLines.placement(
                new OrderNumber(numbers.next(seller.id(), SERIES, quotes.today(seller))),
                original,
                partner,
                who,
                now,
                returnNumber,
                lines));
    orders.add(order);
    orders.note(new SalesOrderEvent(order.id(), now, "SUBMITTED", who.name(), returnNumber));
    submitted.fire(new OrderSubmitted(seller.id(), partner.id(), order.number()));
    return new Placed(order, rule.confirms(order, partner));
  }

  /** Refuses items that are no longer sold. */
  private void requireSold(Collection<Long> items) {
    for (Item item : catalogue.items(items, actor.get().language()).values()) {
      if (!item.active()) {
        throw new NotOrderable("ITEM_INACTIVE", item.number().value());
      }
    }
  }

  /** What would be entered, by the same rules; nothing is kept and no number drawn. */
  OrderRehearsal rehearse(EnterOrder command) {
    Terms terms = terms(command);
    List<Wanted> wanted = wanted(command.lines(), terms.partner().language());
    Prepared prepared = prepared(terms, wanted);
    payment(terms.partner(), terms.paymentTerms());
    Map<LineKey, UnitPrice> prices = new LinkedHashMap<>();
    for (Wanted want : wanted) {
      SalesUnit sold = want.soldIn();
      prepared
          .quote()
          .cost(want)
          .ifPresent(
              cost ->
                  prices.put(
                      new LineKey(want.item().number(), sold == null ? null : sold.unit()),
                      LineItem.of(want.item(), sold).price(cost.unit(), want.quantity())));
    }
    return new OrderRehearsal(prices, null);
  }

  private Terms terms(EnterOrder command) {
    Partner partner = parties.partner(command.partnerNumber());
    return new Terms(
        partner,
        command.channel(),
        command.addressCode(),
        command.deliveryMethod(),
        command.paymentTerms(),
        command.requestedDate(),
        command.buyerReference(),
        command.note(),
        partner.email(),
        command.wishes());
  }

  /** An order that keeps all rules, before it has a number. */
  private record Prepared(
      Seller seller,
      Address shipTo,
      @Nullable String hours,
      Quote quote,
      DeliveryMethod delivery,
      List<NewLine> lines,
      LocalDate today) {}

  /**
   * What of the lines cannot be had now, by item number as typed; spellings of one item want it
   * together.
   */
  Map<ItemNumber, Shortage> shortages(List<EnterOrder.Line> lines) {
    Map<ItemNumber, Item> items =
        catalogue.itemsByNumber(
            lines.stream().map(EnterOrder.Line::itemNumber).toList(), actor.get().language());
    Map<Long, Availability> free = stock.shown(items.values());
    Map<Long, Wanted.BaseAmount> wanted = new LinkedHashMap<>();
    Map<ItemNumber, Item> named = new LinkedHashMap<>();
    for (EnterOrder.Line line : lines) {
      Item item = items.get(line.itemNumber());
      if (item != null) {
        wanted.merge(
            item.id(), Wanted.amount(item, line.quantity(), line.unit()), Wanted.BaseAmount::plus);
        named.put(line.itemNumber(), item);
      }
    }
    Map<ItemNumber, Shortage> shortages = new LinkedHashMap<>();
    named.forEach(
        (number, item) ->
            PricedLines.shortage(
                    Wanted.of(
                        item,
                        wanted.getOrDefault(
                            item.id(), new Wanted.BaseAmount(BigDecimal.ZERO, null))),
                    free.getOrDefault(item.id(), OffersBean.nothing(item)),
                    quotes.today(parties.seller()))
                .ifPresent(shortage -> shortages.put(number, shortage)));
    return shortages;
  }

  private List<Wanted> wanted(List<EnterOrder.Line> lines, Locale language) {
    Map<ItemNumber, Item> items =
        catalogue.itemsByNumber(lines.stream().map(EnterOrder.Line::itemNumber).toList(), language);
    Map<Wanted.Key, Wanted.BaseAmount> quantities = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      EnterOrder.Line line = lines.get(i);
      Item item = items.get(line.itemNumber());
      if (item == null) {
        throw new UnknownItem(line.itemNumber());
      }
      Wanted.BaseAmount amount = amount(i, item, line);
      Wanted.BaseAmount inAll =
          quantities.merge(Wanted.Key.of(item.id(), amount), amount, Wanted.BaseAmount::plus);
      NumberRange.ORDERED.check(i + ":quantity", inAll.quantity());
    }
    Map<Long, Item> byId =
        items.values().stream()
            .collect(Collectors.toMap(Item::id, Function.identity(), (one, same) -> one));
    return Wanted.of(quantities, byId);
  }

  private static Wanted.BaseAmount amount(int row, Item item, EnterOrder.Line line) {
    try {
      return Wanted.amount(item, line.quantity(), line.unit());
    } catch (InvalidInput refused) {
      throw refused.inRow(String.valueOf(row));
    }
  }

  private Prepared prepared(Terms terms, List<Wanted> wanted) {
    Seller seller = parties.seller();
    Partner partner = terms.partner();
    LocalDate today = quotes.today(seller);
    PlacementPolicy.requireAll(
        new PlacementPolicy.Request(
            partner,
            today,
            terms.requestedDate(),
            terms.buyerReference(),
            terms.note(),
            terms.wishes()));
    parties.requireCostCentre(partner.id(), terms.wishes().costCentre());
    DeliveryAddress to = parties.deliveryAddress(partner.number(), terms.addressCode());
    Address shipTo = to.address().askingFor(terms.wishes().contact(), terms.wishes().phone());
    Quote quote = quotes.explained(seller, partner, terms.channel(), shipTo, wanted);
    DeliveryMethod delivery =
        deliveries
            .choice(seller, partner, partner.language())
            .get(terms.deliveryMethod(), shipTo.country(), Goods.of(wanted, quote));
    List<NewLine> lines =
        LineFactory.lines(wanted, quote, delivery).stream()
            .map(line -> line.wished(terms.wishes().of(line.item().number())))
            .toList();
    return new Prepared(seller, shipTo, to.hours(), quote, delivery, lines, today);
  }

  private SalesOrder submit(Terms terms, List<Wanted> wanted) {
    Actor who = actor.get();
    return keep(terms, prepared(terms, wanted), who.ownName(), who.userId());
  }

  /** Draws the number and keeps the order under the name of who has placed it. */
  private SalesOrder keep(Terms terms, Prepared prepared, String by, long user) {
    Seller seller = prepared.seller();
    Partner partner = terms.partner();
    DeliveryMethod delivery = prepared.delivery();
    Instant now = clock.instant();
    SalesOrder order =
        new SalesOrder(
            new Placement(
                seller.id(),
                new OrderNumber(numbers.next(seller.id(), SERIES, prepared.today())),
                partner,
                payment(partner, terms.paymentTerms()),
                OrderDetail.Placed.by(by, actor.get().acting(), now, terms.channel()),
                user,
                terms.contactEmail(),
                new OrderDetail.Delivery(
                    prepared.shipTo(),
                    delivery.code(),
                    delivery.name(),
                    terms.requestedDate(),
                    parts(terms),
                    prepared.hours()),
                blankToNull(terms.buyerReference()),
                blankToNull(terms.note()),
                prepared.quote().treatment(),
                prepared.lines(),
                terms.wishes().costCentre()));
    orders.add(order);
    String signed = actor.get().isActedFor() ? actor.get().name() : by;
    orders.note(new SalesOrderEvent(order.id(), now, "SUBMITTED", signed, terms.channel().name()));
    bought.note(order, partner.id(), now);
    submitted.fire(new OrderSubmitted(seller.id(), partner.id(), order.number()));
    return order;
  }

  /** Staff say what was agreed, whatever customers are offered. */
  private DeliveryParts parts(Terms terms) {
    DeliveryParts wished = terms.wishes().parts();
    return wished != null && actor.get().isStaff()
        ? wished
        : settings.get(actor.get().sellerId(), OrderSettings.PARTS).of(wished);
  }

  private PaymentTerms payment(Partner partner, @Nullable String code) {
    if (code == null || code.isBlank() || code.equals(partner.terms().code())) {
      return partner.terms();
    }
    return payments.offered(partner.number()).stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("paymentTerms", "NOT_A_VALUE", code));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

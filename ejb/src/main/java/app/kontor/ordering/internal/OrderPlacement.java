package app.kontor.ordering.internal;

import app.kontor.access.Actor;
import app.kontor.access.CurrentActor;
import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.UnknownItem;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.Channel;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.OrderSettings;
import app.kontor.ordering.OrderSubmitted;
import app.kontor.ordering.Ordering.DeliveryMethod;
import app.kontor.ordering.PlaceOrder;
import app.kontor.ordering.PriceChanged;
import app.kontor.ordering.Shortage;
import app.kontor.ordering.internal.LineFactory.Wanted;
import app.kontor.ordering.model.BasketRow;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.SalesOrderEvent;
import app.kontor.ordering.model.SalesOrderLine.NewLine;
import app.kontor.party.Address;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.platform.InvalidInput;
import app.kontor.platform.NumberRange;
import app.kontor.platform.NumberSeries;
import app.kontor.platform.Settings;
import app.kontor.stock.Availability;
import app.kontor.stock.Stock;
import app.kontor.tax.VatTreatment;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
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
  private static final String SERIES = "ZA";
  private static final int MAX_REFERENCE = 60;
  private static final int MAX_NOTE = 2000;

  @PersistenceContext private EntityManager em;
  @Inject private CurrentActor actor;
  @Inject private Clock clock;
  @Inject private Parties parties;
  @Inject private Catalogue catalogue;
  @Inject private LineFactory factory;
  @Inject private Stock stock;
  @Inject private DeliveryMethods deliveries;
  @Inject private NumberSeries numbers;
  @Inject private Settings settings;
  @Inject private OrderRepository orders;
  @Inject private Event<OrderSubmitted> submitted;

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
      @Nullable LocalDate requestedDate,
      @Nullable String buyerReference,
      @Nullable String note,
      String contactEmail) {}

  Placed place(PlaceOrder command) {
    Partner partner = parties.ownPartner();
    List<BasketRow> rows =
        em.createQuery(
                "SELECT b FROM BasketRow b WHERE b.userId = :user ORDER BY b.addedAt, b.id",
                BasketRow.class)
            .setParameter("user", actor.get().userId())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList();
    Map<Long, BigDecimal> quantities = new LinkedHashMap<>();
    rows.forEach(row -> quantities.put(row.itemId(), row.quantity()));
    Terms terms =
        new Terms(
            partner,
            Channel.PORTAL,
            command.addressCode(),
            command.deliveryMethod(),
            command.requestedDate(),
            command.buyerReference(),
            command.note(),
            actor.get().email());
    SalesOrder order = submit(terms, factory.wanted(quantities, partner.language()));
    Money expected = Money.parse(command.expectedGross());
    Money gross = order.summary().gross();
    if (!expected.equals(gross)) {
      throw new PriceChanged(expected, gross);
    }
    rows.forEach(em::remove);
    return new Placed(order, confirmsByRule());
  }

  Placed enter(EnterOrder command) {
    Partner partner = parties.partner(command.partnerNumber());
    Terms terms =
        new Terms(
            partner,
            command.channel(),
            command.addressCode(),
            command.deliveryMethod(),
            command.requestedDate(),
            command.buyerReference(),
            command.note(),
            partner.email());
    return new Placed(submit(terms, wanted(command.lines(), partner.language())), confirmsByRule());
  }

  /** What of the lines cannot be had now, by item number as typed. */
  Map<String, Shortage> shortages(List<EnterOrder.Line> lines) {
    Map<String, Item> items =
        catalogue.itemsByNumber(
            lines.stream().map(EnterOrder.Line::itemNumber).toList(), actor.get().language());
    Map<Long, Availability> free =
        stock.availability(items.values().stream().map(Item::id).toList());
    Map<String, BigDecimal> wanted = new LinkedHashMap<>();
    lines.forEach(line -> wanted.merge(line.itemNumber(), line.quantity(), BigDecimal::add));
    Map<String, Shortage> shortages = new LinkedHashMap<>();
    wanted.forEach(
        (number, quantity) -> {
          Item item = items.get(number);
          if (item != null) {
            Shortage.of(
                    Quantity.of(quantity, item.unit()),
                    free.getOrDefault(item.id(), OffersBean.nothing(item)),
                    factory.today(parties.seller()))
                .ifPresent(shortage -> shortages.put(number, shortage));
          }
        });
    return shortages;
  }

  private List<Wanted> wanted(List<EnterOrder.Line> lines, Locale language) {
    Map<String, Item> items =
        catalogue.itemsByNumber(lines.stream().map(EnterOrder.Line::itemNumber).toList(), language);
    Map<Long, BigDecimal> quantities = new LinkedHashMap<>();
    for (EnterOrder.Line line : lines) {
      Item item = items.get(line.itemNumber());
      if (item == null) {
        throw new UnknownItem(line.itemNumber());
      }
      quantities.merge(item.id(), line.quantity(), BigDecimal::add);
      NumberRange.ORDERED.check("quantity", quantities.getOrDefault(item.id(), line.quantity()));
    }
    Map<Long, Item> byId =
        items.values().stream()
            .collect(Collectors.toMap(Item::id, Function.identity(), (one, same) -> one));
    return LineFactory.wanted(quantities, byId);
  }

  private SalesOrder submit(Terms terms, List<Wanted> wanted) {
    Seller seller = parties.seller();
    Partner partner = terms.partner();
    Actor who = actor.get();
    requireOrderable(terms, seller);
    Address shipTo = address(partner, terms.addressCode());
    DeliveryMethod delivery =
        deliveries.get(seller.id(), partner.currency(), partner.language(), terms.deliveryMethod());
    VatTreatment treatment = factory.treatment(partner, seller, shipTo);
    List<NewLine> lines = factory.lines(partner, seller, treatment, wanted, delivery);
    SalesOrder order =
        new SalesOrder(
            new SalesOrder.Placement(
                seller.id(),
                numbers.next(seller.id(), SERIES, factory.today(seller)),
                partner,
                terms.channel(),
                shipTo,
                delivery.code(),
                delivery.name(),
                terms.requestedDate(),
                blankToNull(terms.buyerReference()),
                blankToNull(terms.note()),
                treatment,
                clock.instant(),
                who.name(),
                who.userId(),
                terms.contactEmail(),
                lines));
    orders.add(order);
    orders.note(
        new SalesOrderEvent(
            order.id(), clock.instant(), "SUBMITTED", who.name(), terms.channel().name()));
    submitted.fire(new OrderSubmitted(seller.id(), partner.id(), order.number()));
    return order;
  }

  private void requireOrderable(Terms terms, Seller seller) {
    if (!terms.partner().active()) {
      throw new NotOrderable("PARTNER_INACTIVE", terms.partner().number());
    }
    factory.requireComing(terms.requestedDate(), seller);
    requireLength("buyerReference", terms.buyerReference(), MAX_REFERENCE);
    requireLength("note", terms.note(), MAX_NOTE);
  }

  private static void requireLength(String field, @Nullable String text, int max) {
    if (text != null && text.length() > max) {
      throw new InvalidInput(field, "TOO_LONG", max);
    }
  }

  private Address address(Partner partner, String code) {
    return parties.deliveryAddresses(partner.number()).stream()
        .filter(candidate -> candidate.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new InvalidInput("address", "NOT_A_VALUE", code))
        .address();
  }

  private boolean confirmsByRule() {
    return settings.get(actor.get().sellerId(), OrderSettings.CONFIRM_AUTOMATICALLY);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}

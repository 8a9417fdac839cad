package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.gate.Allowed;
import app.kontor.gate.Command;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.measure.Quantity;
import app.kontor.ordering.Basket;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.Ordering.DeliveryMethod;
import app.kontor.ordering.Shortage;
import app.kontor.ordering.model.BasketRow;
import app.kontor.ordering.model.LineFactory;
import app.kontor.ordering.model.LinePolicy;
import app.kontor.ordering.model.PlacementPolicy;
import app.kontor.ordering.model.Quote;
import app.kontor.ordering.model.SalesOrderLine.NewLine;
import app.kontor.ordering.model.Wanted;
import app.kontor.party.Channel;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.pricing.Price;
import app.kontor.stock.Availability;
import app.kontor.stock.Stock;
import app.kontor.tax.VatBreakdown;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The basket of the signed-in person, as rows. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BasketsBean implements Baskets {
  private static final int MAX_LINES = 500;

  private final CurrentActor actor;
  private final Clock clock;
  private final Parties parties;
  private final Catalogue catalogue;
  private final Stock stock;
  private final Quotes quotes;
  private final BasketRows rows;
  private final DeliveryMethods deliveries;

  @Inject
  public BasketsBean(
      CurrentActor actor,
      Clock clock,
      Parties parties,
      Catalogue catalogue,
      Stock stock,
      Quotes quotes,
      BasketRows rows,
      DeliveryMethods deliveries) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.catalogue = catalogue;
    this.stock = stock;
    this.quotes = quotes;
    this.rows = rows;
    this.deliveries = deliveries;
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public Basket basket() {
    Seller seller = parties.seller();
    Partner partner = parties.ownPartner();
    List<Wanted> wanted = quotes.wanted(quantities(), actor.get().language());
    Quote quote = quotes.quote(seller, partner, Channel.PORTAL, partner.address(), wanted);
    return basket(seller, partner, wanted, quote);
  }

  private Basket basket(Seller seller, Partner partner, List<Wanted> wanted, Quote quote) {
    Map<Long, Availability> free =
        stock.availability(wanted.stream().map(w -> w.item().id()).toList());
    LocalDate today = quotes.today(seller);
    List<Basket.Line> lines = new ArrayList<>();
    List<LinePrice> costs = new ArrayList<>();
    for (Wanted want : wanted) {
      Availability available = free.getOrDefault(want.item().id(), OffersBean.nothing(want.item()));
      Optional<LinePrice> cost = quote.cost(want);
      cost.ifPresent(costs::add);
      lines.add(line(want, quote.price(want), cost, available, today));
    }
    VatBreakdown totals = VatBreakdown.of(partner.currency(), costs);
    boolean complete = costs.size() == lines.size();
    return new Basket(lines, complete ? totals.net() : null, complete ? totals.vat() : null);
  }

  private static Basket.Line line(
      Wanted want,
      @Nullable Price price,
      Optional<LinePrice> cost,
      Availability availability,
      LocalDate today) {
    return new Basket.Line(
        want.item(),
        want.quantity(),
        price,
        cost.map(LinePrice::net).orElse(null),
        availability.free(),
        Shortage.of(want.quantity(), availability, today).orElse(null),
        LinePolicy.problem(want, price).map(BusinessException::code).orElse(null));
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public int lineCount() {
    return rows.count(actor.get().userId());
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  @Command
  public Added add(ItemNumber itemNumber, BigDecimal quantity) {
    Item item = item(itemNumber);
    Optional<BasketRow> row = row(item);
    int before = lineCount();
    BigDecimal inAll = row.map(BasketRow::quantity).orElse(BigDecimal.ZERO).add(quantity);
    set(item, row, inAll, before);
    Availability available =
        stock.availability(List.of(item.id())).getOrDefault(item.id(), OffersBean.nothing(item));
    return new Added(
        row.isPresent() ? before : before + 1,
        Shortage.of(Quantity.of(inAll, item.unit()), available, quotes.today(parties.seller())));
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public void setQuantity(ItemNumber itemNumber, BigDecimal quantity) {
    if (quantity.signum() == 0) {
      remove(itemNumber);
    } else {
      Item item = item(itemNumber);
      set(item, row(item), quantity, lineCount());
    }
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public void setQuantities(Map<ItemNumber, BigDecimal> quantities) {
    if (quantities.isEmpty()) {
      return;
    }
    Map<ItemNumber, Item> items =
        catalogue.itemsByNumber(quantities.keySet(), actor.get().language());
    Map<Long, BasketRow> there = new LinkedHashMap<>();
    all().forEach(row -> there.put(row.itemId(), row));
    quantities.forEach(
        (itemNumber, quantity) -> {
          try {
            set(itemNumber, Optional.ofNullable(items.get(itemNumber)), there, quantity);
          } catch (InvalidInput refused) {
            throw refused.inRow(itemNumber.value());
          }
        });
  }

  /**
   * Sets one of several quantities.
   *
   * @param there what lies in the basket, by item; kept up
   */
  private void set(
      ItemNumber number, Optional<Item> known, Map<Long, BasketRow> there, BigDecimal quantity) {
    if (quantity.signum() == 0) {
      known.map(item -> there.remove(item.id())).ifPresent(row -> rows.remove(List.of(row)));
      return;
    }
    Item item =
        known
            .filter(Item::active)
            .orElseThrow(() -> new InvalidInput("quantity", "ITEM_WITHDRAWN", number));
    there.put(
        item.id(), set(item, Optional.ofNullable(there.get(item.id())), quantity, there.size()));
  }

  private BasketRow set(Item item, Optional<BasketRow> row, BigDecimal quantity, int lines) {
    NumberRange.ORDERED.check("quantity", quantity);
    LinePolicy.QUANTITY_FITS_PACKAGING.require(
        new Wanted(item, Quantity.of(quantity, item.unit())));
    if (row.isPresent()) {
      row.get().want(quantity);
      return row.get();
    }
    if (lines >= MAX_LINES) {
      throw new InvalidInput("quantity", "BASKET_FULL", MAX_LINES);
    }
    BasketRow added = new BasketRow(actor.get().userId(), item.id(), quantity, clock.instant());
    rows.add(added);
    return added;
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public void remove(ItemNumber itemNumber) {
    known(itemNumber).flatMap(this::row).ifPresent(row -> rows.remove(List.of(row)));
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public void clear() {
    rows.remove(all());
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public Review review(
      String addressCode, String deliveryMethod, @Nullable LocalDate requestedDate) {
    Seller seller = parties.seller();
    BusinessException.raise(PlacementPolicy.passed(requestedDate, quotes.today(seller)));
    Partner partner = parties.ownPartner();
    DeliveryAddress address =
        parties.deliveryAddresses(partner.number()).stream()
            .filter(candidate -> candidate.code().equals(addressCode))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("address", "NOT_A_VALUE", addressCode));
    DeliveryMethod delivery =
        deliveries.get(seller, partner.currency(), actor.get().language(), deliveryMethod);
    List<Wanted> wanted = quotes.wanted(quantities(), actor.get().language());
    Quote quote = quotes.quote(seller, partner, Channel.PORTAL, address.address(), wanted);
    List<NewLine> lines = LineFactory.lines(wanted, quote, delivery);
    VatBreakdown totals =
        VatBreakdown.of(partner.currency(), lines.stream().map(NewLine::price).toList());
    return new Review(basket(seller, partner, wanted, quote), delivery.charge(), totals);
  }

  private Map<Long, BigDecimal> quantities() {
    Map<Long, BigDecimal> quantities = new LinkedHashMap<>();
    all().forEach(row -> quantities.put(row.itemId(), row.quantity()));
    return quantities;
  }

  private Item item(ItemNumber number) {
    return known(number).filter(Item::active).orElseThrow(() -> new UnknownItem(number));
  }

  /** The item, also one that is not sold any more: it may still lie in the basket. */
  private Optional<Item> known(ItemNumber number) {
    return Optional.ofNullable(
        catalogue.itemsByNumber(List.of(number), actor.get().language()).get(number));
  }

  private Optional<BasketRow> row(Item item) {
    return rows.find(actor.get().userId(), item.id());
  }

  private List<BasketRow> all() {
    return rows.of(actor.get().userId());
  }
}

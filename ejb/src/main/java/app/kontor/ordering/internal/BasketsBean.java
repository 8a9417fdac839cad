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
import app.kontor.measure.UnitCode;
import app.kontor.ordering.Basket;
import app.kontor.ordering.BasketPart;
import app.kontor.ordering.BasketQuery;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.DeliveryOffer;
import app.kontor.ordering.DeliveryParts;
import app.kontor.ordering.LineForecast;
import app.kontor.ordering.NotOrderable;
import app.kontor.ordering.OrderSettings;
import app.kontor.ordering.OrderWishes;
import app.kontor.ordering.Ordering.DeliveryMethod;
import app.kontor.ordering.Shortage;
import app.kontor.ordering.model.BasketContents;
import app.kontor.ordering.model.BasketRow;
import app.kontor.ordering.model.DeliveryChoice;
import app.kontor.ordering.model.Goods;
import app.kontor.ordering.model.LineFactory;
import app.kontor.ordering.model.PlacementPolicy;
import app.kontor.ordering.model.PromiseTerms;
import app.kontor.ordering.model.Quote;
import app.kontor.ordering.model.SalesOrderLine.NewLine;
import app.kontor.ordering.model.Wanted;
import app.kontor.ordering.model.Wanted.BaseAmount;
import app.kontor.ordering.model.WorkingDays;
import app.kontor.party.Channel;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.party.VisibleDetail;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.setting.Settings;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The basket of the signed-in person, as rows. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BasketsBean implements Baskets {
  private final CurrentActor actor;
  private final Clock clock;
  private final Parties parties;
  private final Catalogue catalogue;
  private final Stock stock;
  private final Quotes quotes;
  private final BasketRows rows;
  private final KeptDeliveries deliveries;
  private final Settings settings;
  private final PricedLines lines;
  private final BasketFilling filling;

  @Inject
  public BasketsBean(
      CurrentActor actor,
      Clock clock,
      Parties parties,
      Catalogue catalogue,
      Stock stock,
      Quotes quotes,
      BasketRows rows,
      KeptDeliveries deliveries,
      Settings settings) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.catalogue = catalogue;
    this.stock = stock;
    this.quotes = quotes;
    this.rows = rows;
    this.deliveries = deliveries;
    this.settings = settings;
    this.lines = new PricedLines(catalogue, stock, quotes);
    this.filling = new BasketFilling(catalogue, rows, clock);
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public Basket basket() {
    Seller seller = parties.seller();
    Partner partner = parties.ownPartner();
    List<BasketRow> there = rows.seen(actor.get().userId());
    List<Wanted> wanted = quotes.wanted(quantities(there), actor.get().language());
    Quote quote = quotes.quote(seller, partner, Channel.PORTAL, partner.address(), wanted);
    return lines.of(seller, partner, wanted, quote, notes(there));
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public BasketPart part(BasketQuery query, int page, int size) {
    if (size < 1 || size > PageRequest.MAX_LIMIT) {
      throw new InvalidInput("size", "NOT_A_VALUE", size);
    }
    Seller seller = parties.seller();
    Partner partner = parties.ownPartner();
    List<BasketRow> there = rows.seen(actor.get().userId());
    List<Wanted> wanted = quotes.wanted(quantities(there), actor.get().language());
    Quote quote = quotes.quote(seller, partner, Channel.PORTAL, partner.address(), wanted);
    BasketContents contents = new BasketContents(wanted, quote, query, page, size);
    VatBreakdown totals = contents.totals(partner.currency());
    return new BasketPart(
        lines.of(seller, partner, contents.shown(), quote, notes(there)).lines(),
        contents.page(),
        contents.pages(),
        contents.found().size(),
        wanted.size(),
        contents.blocked(),
        totals == null ? null : totals.net(),
        totals == null ? null : totals.vat());
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
    return add(item, new BaseAmount(quantity, null));
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  @Command
  public Added addUnits(ItemNumber itemNumber, BigDecimal quantity, UnitCode unit) {
    Item item = item(itemNumber);
    return add(item, Wanted.amount(item, quantity, unit));
  }

  private Added add(Item item, BaseAmount more) {
    Optional<BasketRow> row = row(item);
    int before = lineCount();
    BaseAmount inAll = row.map(there -> there.amount().plus(more)).orElse(more);
    filling.set(actor.get(), item, row, inAll, before);
    Availability available =
        stock.shown(List.of(item)).getOrDefault(item.id(), OffersBean.nothing(item));
    return new Added(
        row.isPresent() ? before : before + 1,
        PricedLines.shortage(Wanted.of(item, inAll), available, quotes.today(parties.seller())));
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  @Command
  public AddedMany addAll(Map<ItemNumber, BigDecimal> quantities) {
    return filling.addAll(actor.get(), quantities);
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public void setQuantity(ItemNumber itemNumber, BigDecimal quantity) {
    if (quantity.signum() == 0) {
      remove(itemNumber);
    } else {
      Item item = item(itemNumber);
      filling.set(actor.get(), item, row(item), new BaseAmount(quantity, null), lineCount());
    }
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public void setQuantities(Map<ItemNumber, Baskets.Amount> quantities) {
    if (quantities.isEmpty()) {
      return;
    }
    Map<ItemNumber, Item> items =
        catalogue.itemsByNumber(quantities.keySet(), actor.get().language());
    Map<Long, BasketRow> there = new LinkedHashMap<>();
    rows.of(actor.get().userId(), items.values().stream().map(Item::id).toList())
        .forEach(row -> there.put(row.itemId(), row));
    int others = there.size() == quantities.size() ? 0 : lineCount() - there.size();
    quantities.forEach(
        (itemNumber, quantity) -> {
          try {
            set(itemNumber, Optional.ofNullable(items.get(itemNumber)), there, others, quantity);
          } catch (InvalidInput refused) {
            throw refused.inRow(itemNumber.value());
          }
        });
  }

  /**
   * Sets one of several quantities.
   *
   * @param there what of them lies in the basket, by item; kept up
   * @param others lines of the basket besides
   */
  private void set(
      ItemNumber number,
      Optional<Item> known,
      Map<Long, BasketRow> there,
      int others,
      Baskets.Amount quantity) {
    if (quantity.value().signum() == 0) {
      known.map(item -> there.remove(item.id())).ifPresent(row -> rows.remove(List.of(row)));
      return;
    }
    Item item =
        known
            .filter(Item::active)
            .orElseThrow(() -> new InvalidInput("quantity", "ITEM_WITHDRAWN", number));
    Optional<BasketRow> row = Optional.ofNullable(there.get(item.id()));
    BaseAmount amount = Wanted.amount(item, quantity.value(), quantity.unit());
    there.put(item.id(), filling.set(actor.get(), item, row, amount, others + there.size()));
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
  public List<DeliveryOffer> deliveryMethods() {
    Seller seller = parties.seller();
    Partner partner = parties.ownPartner();
    DeliveryChoice choice = deliveries.choice(seller, partner, actor.get().language());
    Goods goods = goods(seller, partner, choice.asksForGoods(), actor.get().language());
    return choice.offers(parties.deliveryAddresses(partner.number()), goods);
  }

  /** Prices, and so the value, are the same wherever the goods go. */
  private Goods goods(Seller seller, Partner partner, boolean asked, Locale language) {
    List<Wanted> wanted = quotes.wanted(quantities(rows.seen(actor.get().userId())), language);
    if (!asked) {
      return wanted.isEmpty() || wanted.stream().anyMatch(want -> !want.item().isService())
          ? Goods.NONE
          : Goods.WORK;
    }
    return Goods.of(
        wanted, quotes.quote(seller, partner, Channel.PORTAL, partner.address(), wanted));
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public Review review(
      String addressCode, String deliveryMethod, @Nullable LocalDate requestedDate) {
    return review(addressCode, deliveryMethod, requestedDate, OrderWishes.NONE);
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public List<DeliveryParts> partsOffered() {
    return settings.get(actor.get().sellerId(), OrderSettings.PARTS).choices();
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public Review review(
      String addressCode,
      String deliveryMethod,
      @Nullable LocalDate requestedDate,
      OrderWishes wishes) {
    Seller seller = parties.seller();
    LocalDate today = quotes.today(seller);
    BusinessException.raise(PlacementPolicy.passed(requestedDate, today));
    Partner partner = parties.ownPartner();
    BusinessException.raise(
        PlacementPolicy.said(
            new PlacementPolicy.Request(partner, today, requestedDate, null, null, wishes)));
    DeliveryAddress address =
        parties.deliveryAddresses(partner.number()).stream()
            .filter(candidate -> candidate.code().equals(addressCode))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("address", "NOT_A_VALUE", addressCode));
    List<BasketRow> there = rows.seen(actor.get().userId());
    List<Wanted> wanted = quotes.wanted(quantities(there), actor.get().language());
    Quote quote = quotes.quote(seller, partner, Channel.PORTAL, address.address(), wanted);
    DeliveryMethod delivery =
        deliveries
            .choice(seller, partner, actor.get().language())
            .get(deliveryMethod, address.address().country(), Goods.of(wanted, quote));
    List<NewLine> lines = LineFactory.lines(wanted, quote, delivery);
    VatBreakdown totals =
        VatBreakdown.of(partner.currency(), lines.stream().map(NewLine::price).toList());
    Basket basket = this.lines.of(seller, partner, wanted, quote, notes(there));
    return new Review(
        basket,
        delivery.charge(),
        totals,
        settings.get(seller.id(), OrderSettings.PARTS).of(wishes.parts()),
        forecasts(basket, requestedDate, wishes, terms(seller, today, delivery.code())));
  }

  private PromiseTerms terms(Seller seller, LocalDate today, String method) {
    return new PromiseTerms(
        WorkingDays.of(seller.address().country()),
        today,
        settings.get(seller.id(), OrderSettings.LEAD_DAYS),
        deliveries.transitDays(seller.id(), method),
        settings.get(seller.id(), OrderSettings.REPLENISH_DAYS),
        null);
  }

  /** When goods can be there, as far as the actor is told of stock and of dates. */
  private List<LineForecast> forecasts(
      Basket basket, @Nullable LocalDate requested, OrderWishes wishes, PromiseTerms terms) {
    boolean dated = parties.visibility().shows(VisibleDetail.DATES);
    return basket.lines().stream()
        .filter(line -> !line.item().isService())
        .map(
            line -> {
              Shortage shortage = line.shortage();
              LocalDate own = wishes.of(line.item().number()).requestedDate();
              return new LineForecast(
                  line.item().number(),
                  dated
                      ? terms
                          .date(shortage == null, shortage == null ? null : shortage.expected())
                          .orElse(null)
                      : null,
                  own == null ? requested : own);
            })
        .toList();
  }

  private static Map<Long, BaseAmount> quantities(List<BasketRow> there) {
    Map<Long, BaseAmount> quantities = new LinkedHashMap<>();
    there.forEach(row -> quantities.put(row.itemId(), row.amount()));
    return quantities;
  }

  private static Map<Long, String> notes(List<BasketRow> there) {
    return there.stream().collect(Collectors.toMap(BasketRow::itemId, BasketRow::note));
  }

  private Item item(ItemNumber number) {
    Item item = known(number).orElseThrow(() -> new UnknownItem(number));
    if (!item.active()) {
      ItemNumber successor = catalogue.successors(List.of(item.id())).get(item.id());
      throw successor == null
          ? new UnknownItem(number)
          : NotOrderable.replaced(item.number(), successor);
    }
    return item;
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

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
import app.kontor.ordering.LineKey;
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
import app.kontor.ordering.model.PricesSeen;
import app.kontor.ordering.model.PromiseTerms;
import app.kontor.ordering.model.Quote;
import app.kontor.ordering.model.RegroupedLines.Said;
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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
  private final RemovedLines removed;
  private final PricedLines lines;
  private final SeenPrices seen;
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
      Settings settings,
      RemovedLines removed) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.catalogue = catalogue;
    this.stock = stock;
    this.quotes = quotes;
    this.rows = rows;
    this.deliveries = deliveries;
    this.settings = settings;
    this.removed = removed;
    this.lines = new PricedLines(catalogue, stock, quotes);
    this.seen = new SeenPrices(parties, quotes);
    this.filling = new BasketFilling(catalogue, rows, seen, clock);
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public Basket basket() {
    Seller seller = parties.seller();
    Partner partner = parties.ownPartner();
    List<BasketRow> there = rows.seen(actor.get().deskId());
    List<Wanted> wanted = quotes.wanted(quantities(there), actor.get().language());
    Quote quote = quotes.quote(seller, partner, Channel.PORTAL, partner.address(), wanted);
    Basket basket = lines.of(seller, partner, wanted, quote, notes(there));
    return told(basket, new PricesSeen(wanted, quote, there));
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public BasketPart part(BasketQuery query, int page, int size) {
    if (size < 1 || size > PageRequest.MAX_LIMIT) {
      throw new InvalidInput("size", "NOT_A_VALUE", size);
    }
    Seller seller = parties.seller();
    Partner partner = parties.ownPartner();
    List<BasketRow> there = rows.seen(actor.get().deskId());
    List<Wanted> wanted = quotes.wanted(quantities(there), actor.get().language());
    Quote quote = quotes.quote(seller, partner, Channel.PORTAL, partner.address(), wanted);
    BasketContents contents = new BasketContents(wanted, quote, query, page, size);
    VatBreakdown totals = contents.totals(partner.currency());
    PricesSeen since = new PricesSeen(wanted, quote, there);
    return new BasketPart(
        SeenPrices.told(
            lines.of(seller, partner, contents.shown(), quote, notes(there)).lines(), since),
        contents.page(),
        contents.pages(),
        contents.found().size(),
        wanted.size(),
        contents.blocked(),
        since.changes(),
        totals == null ? null : totals.net(),
        totals == null ? null : totals.vat());
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public int lineCount() {
    return rows.count(actor.get().deskId());
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
    List<BasketRow> there = lines(item);
    Optional<BasketRow> row = line(there, more);
    int before = lineCount();
    BaseAmount inAll = row.map(each -> each.amount().plus(more)).orElse(more);
    BigDecimal ofItem = BasketFilling.ofItem(item, there).add(more.quantity());
    BasketRow kept =
        filling.set(actor.get(), item, row, new BasketFilling.Line(inAll, ofItem), before);
    filling.see(item, there, kept);
    Wanted want = BasketFilling.among(item, inAll, ofItem);
    Availability available =
        stock.shown(List.of(item)).getOrDefault(item.id(), OffersBean.nothing(item));
    return new Added(
        row.isPresent() ? before : before + 1,
        PricedLines.shortage(want, available, quotes.today(parties.seller())));
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
      remove(LineKey.of(itemNumber));
    } else {
      Item item = item(itemNumber);
      BaseAmount amount = new BaseAmount(quantity, null);
      List<BasketRow> there = lines(item);
      Optional<BasketRow> row = line(there, amount);
      BigDecimal others =
          BasketFilling.ofItem(
              item, there.stream().filter(each -> !row.equals(Optional.of(each))).toList());
      BasketRow kept =
          filling.set(
              actor.get(),
              item,
              row,
              new BasketFilling.Line(amount, others.add(quantity)),
              lineCount());
      filling.see(item, there, kept);
    }
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  @Command
  public String setQuantities(Map<LineKey, Baskets.Amount> quantities) {
    if (quantities.isEmpty()) {
      return "";
    }
    Map<ItemNumber, Item> items =
        catalogue.itemsByNumber(
            quantities.keySet().stream().map(LineKey::item).distinct().toList(),
            actor.get().language());
    List<BasketRow> there =
        rows.of(actor.get().deskId(), items.values().stream().map(Item::id).distinct().toList());
    Map<Wanted.Key, LineKey> named = new LinkedHashMap<>();
    Map<Wanted.Key, Said> said = new LinkedHashMap<>();
    quantities.forEach(
        (line, amount) ->
            SaidLines.of(line, Optional.ofNullable(items.get(line.item())), amount)
                .ifPresent(
                    one -> {
                      Wanted.Key now = Wanted.Key.of(one.item().id(), one.amount());
                      named.put(now, line);
                      said.put(
                          new Wanted.Key(one.item().id(), line.unit()),
                          new Said(one.amount(), SaidLines.note(there, one.item(), line)));
                    }));
    String removal = removed.keep(actor.get(), SaidLines.takenOut(there, said), clock.instant());
    filling.regroup(actor.get(), items.values(), there, said, named, this::lineCount);
    return removal;
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  @Command
  public String remove(LineKey line) {
    return known(line.item())
        .flatMap(item -> line(lines(item), new BaseAmount(BigDecimal.ZERO, line.unit())))
        .map(row -> takeOut(List.of(row)))
        .orElse("");
  }

  private String takeOut(List<BasketRow> lines) {
    String removal = removed.keep(actor.get(), lines, clock.instant());
    rows.remove(lines);
    return removal;
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  @Command
  public String clear() {
    return takeOut(all());
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public void seePrices() {
    List<BasketRow> there = all();
    seen.note(quotes.wanted(quantities(there), actor.get().language()), there);
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
    List<Wanted> wanted = quotes.wanted(quantities(rows.seen(actor.get().deskId())), language);
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
    parties.requireCostCentre(partner.id(), wishes.costCentre());
    DeliveryAddress address = parties.deliveryAddress(partner.number(), addressCode);
    List<BasketRow> there = rows.seen(actor.get().deskId());
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
    PricesSeen since = new PricesSeen(wanted, quote, there);
    return new Review(
        told(basket, since),
        delivery.charge(),
        totals,
        settings.get(seller.id(), OrderSettings.PARTS).of(wishes.parts()),
        forecasts(basket, requestedDate, wishes, terms(seller, today, delivery.code())),
        since.changes());
  }

  private static Basket told(Basket basket, PricesSeen since) {
    return new Basket(SeenPrices.told(basket.lines(), since), basket.net(), basket.vat());
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

  static Map<Wanted.Key, BaseAmount> quantities(Collection<BasketRow> there) {
    Map<Wanted.Key, BaseAmount> quantities = new LinkedHashMap<>();
    there.forEach(row -> quantities.put(row.key(), row.amount()));
    return quantities;
  }

  private static Map<Wanted.Key, String> notes(List<BasketRow> there) {
    return there.stream().collect(Collectors.toMap(BasketRow::key, BasketRow::note));
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

  /** What lies there of an item, in whichever units. */
  private List<BasketRow> lines(Item item) {
    return rows.of(actor.get().deskId(), List.of(item.id()));
  }

  private static Optional<BasketRow> line(List<BasketRow> lines, BaseAmount like) {
    return lines.stream()
        .filter(row -> Objects.equals(row.amount().unit(), like.unit()))
        .findFirst();
  }

  private List<BasketRow> all() {
    return rows.of(actor.get().deskId());
  }
}

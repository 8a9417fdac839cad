package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemDetail;
import app.kontor.catalogue.ItemFamily;
import app.kontor.catalogue.ItemFamily.Least;
import app.kontor.catalogue.ItemFamily.Variant;
import app.kontor.catalogue.ItemFilter;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.ItemSurroundings;
import app.kontor.catalogue.RelatedAs;
import app.kontor.catalogue.RelatedItem;
import app.kontor.catalogue.UnknownItem;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.measure.Quantity;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.Offer;
import app.kontor.ordering.Offers;
import app.kontor.party.Address;
import app.kontor.party.Channel;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Extent;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.Seller;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.Pricing;
import app.kontor.stock.Availability;
import app.kontor.stock.Stock;
import app.kontor.tax.Taxation;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTreatment;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts items, prices, VAT and availability of one page together. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OffersBean implements Offers {
  /** What is worth a look to whoever wanted what is no longer sold. */
  private static final Set<RelatedAs> IN_ITS_PLACE =
      Set.of(RelatedAs.ALTERNATIVE, RelatedAs.UP_SELL);

  private final CurrentActor actor;
  private final Clock clock;
  private final Parties parties;
  private final Catalogue catalogue;
  private final Pricing pricing;
  private final Taxation taxation;
  private final Stock stock;
  private final AlsoBoughtRows together;
  private final FoundItems found;

  @Inject
  public OffersBean(
      CurrentActor actor,
      Clock clock,
      Parties parties,
      Catalogue catalogue,
      Pricing pricing,
      Taxation taxation,
      Stock stock,
      AlsoBoughtRows together,
      FoundItems found) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.catalogue = catalogue;
    this.pricing = pricing;
    this.taxation = taxation;
    this.stock = stock;
    this.together = together;
    this.found = found;
  }

  /** On whose terms prices are shown. */
  private record Terms(PriceContext prices, Map<String, VatRate> rates, Extent told) {}

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public Page<Offer> search(ItemQuery query, PageRequest page) {
    Page<Item> found = catalogue.search(query, page);
    return new Page<>(offers(found.rows()), found.total());
  }

  @Override
  @Allowed({Permission.CATALOGUE_MANAGE, Permission.STOCK_MANAGE})
  public Page<Offer> list(ItemFilter filter, PageRequest page) {
    Page<Item> found = this.found.page(filter, page);
    return new Page<>(offers(found.rows()), found.count());
  }

  @Override
  @Allowed({Permission.CATALOGUE_MANAGE, Permission.STOCK_MANAGE})
  public Total count(ItemFilter filter) {
    return found.listed(filter, PageRequest.first(1)).count();
  }

  @Override
  @Allowed({Permission.CATALOGUE_MANAGE, Permission.STOCK_MANAGE})
  public List<ItemNumber> numbers(ItemFilter filter, int most) {
    return found.numbers(filter, most);
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public List<Market> markets() {
    return found.markets();
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public List<Offer> suggest(String text, int limit) {
    return offers(catalogue.suggest(text, limit));
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public List<Offer> suggestEach(String text, int limit) {
    return offers(catalogue.suggestEach(text, limit));
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public Matrix matrix(ItemNumber number) {
    Item item = catalogue.item(number).item();
    if (!item.isFamily()) {
      throw new UnknownItem(number);
    }
    ItemFamily family = catalogue.family(item);
    List<Offer> offers = offers(family.variants().stream().map(Variant::item).toList());
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < offers.size(); i++) {
      cells.add(new Cell(family.variants().get(i).values(), offers.get(i)));
    }
    return new Matrix(family.axes(), cells);
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public Detail offer(ItemNumber itemNumber) {
    ItemDetail item = catalogue.item(itemNumber);
    return new Detail(item, offers(List.of(item.item())).get(0));
  }

  @Override
  @Allowed(Permission.CATALOGUE_VIEW)
  public Shown shown(ItemNumber itemNumber) {
    ItemDetail item = catalogue.shown(itemNumber);
    boolean sold = item.item().active();
    ItemSurroundings around =
        catalogue.around(
            item, sold ? together.with(actor.get().sellerId(), item.item().id()) : List.of());
    Map<RelatedAs, List<Item>> related = new EnumMap<>(RelatedAs.class);
    for (RelatedItem each : around.related()) {
      if (sold || IN_ITS_PLACE.contains(each.as())) {
        related.computeIfAbsent(each.as(), as -> new ArrayList<>()).add(each.item());
      }
    }
    List<Item> all = new ArrayList<>(List.of(item.item()));
    related.values().forEach(all::addAll);
    all.addAll(around.others());
    Map<Long, Offer> offers =
        offers(all).stream()
            .collect(Collectors.toMap(offer -> offer.item().id(), Function.identity()));
    Offer own = offers(List.of(item.item()), offers).get(0);
    return new Shown(
        new Detail(item, sold ? own : own.withoutPrice()),
        related.entrySet().stream()
            .map(each -> new Related(each.getKey(), offers(each.getValue(), offers)))
            .toList(),
        offers(around.others(), offers));
  }

  private static List<Offer> offers(List<Item> items, Map<Long, Offer> offers) {
    return items.stream().map(item -> Objects.requireNonNull(offers.get(item.id()))).toList();
  }

  @Override
  @Allowed(Permission.BASKET_EDIT)
  public List<Offer> alsoBoughtWithBasket() {
    List<Long> others = together.withBasket(actor.get().sellerId(), actor.get().deskId());
    Map<Long, Item> items =
        others.isEmpty() ? Map.of() : catalogue.items(others, actor.get().language());
    return offers(
        others.stream()
            .map(items::get)
            .filter(item -> item != null && item.active())
            .map(Objects::requireNonNull)
            .toList());
  }

  private List<Offer> offers(List<Item> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    Terms terms = terms();
    Map<Long, List<Least>> variants =
        catalogue.sold(items.stream().filter(Item::isFamily).map(Item::id).toList());
    Map<Long, Price> prices = pricing.prices(terms.prices(), queries(items, variants));
    Map<Long, Availability> free = stock.shown(items);
    return items.stream()
        .map(
            item ->
                new Offer(
                    item,
                    item.isFamily() ? null : prices.get(item.id()),
                    rate(terms.rates(), item),
                    free.getOrDefault(item.id(), nothing(item)).on(terms.prices().day()),
                    item.isFamily() ? sizes(item, variants, prices) : null,
                    terms.told()))
        .toList();
  }

  /** What is to be priced: items, and of families their variants. */
  private static List<PriceQuery> queries(List<Item> items, Map<Long, List<Least>> variants) {
    List<PriceQuery> queries = new ArrayList<>();
    items.stream()
        .filter(item -> !item.isFamily())
        .forEach(item -> queries.add(new PriceQuery(item.id(), item.minimum(), null, item.sold())));
    Set<Long> there = queries.stream().map(PriceQuery::itemId).collect(Collectors.toSet());
    variants.values().stream()
        .flatMap(List::stream)
        .filter(one -> !there.contains(one.itemId()))
        .forEach(one -> queries.add(new PriceQuery(one.itemId(), one.minimum())));
    return queries;
  }

  private static Offer.Sizes sizes(
      Item family, Map<Long, List<Least>> variants, Map<Long, Price> prices) {
    List<Least> sold = variants.getOrDefault(family.id(), List.of());
    Price lowest =
        sold.stream()
            .map(one -> prices.get(one.itemId()))
            .filter(Objects::nonNull)
            .min(Comparator.comparing(price -> perUnit(price.price())))
            .orElse(null);
    return new Offer.Sizes(sold.size(), lowest);
  }

  private static BigDecimal perUnit(UnitPrice price) {
    return price.amount().divide(price.baseQuantity().value(), MathContext.DECIMAL128);
  }

  private Terms terms() {
    Seller seller = parties.seller();
    LocalDate today = seller.today(clock);
    String home = seller.address().country();
    if (actor.get().isStaff()) {
      return new Terms(
          PriceContext.ofEverybody(seller, today, Channel.PORTAL),
          taxation.rates(VatTreatment.DOMESTIC, home, today),
          Extent.NET_AND_GROSS);
    }
    Partner partner = parties.ownPartner();
    Address shipTo =
        parties.deliveryAddresses(partner.number()).stream()
            .findFirst()
            .map(DeliveryAddress::address)
            .orElse(partner.address());
    VatTreatment treatment = taxation.treatment(home, shipTo, partner.vatId());
    return new Terms(
        PriceContext.of(seller, partner, today, Channel.PORTAL),
        taxation.rates(treatment, home, today),
        parties.visibility().prices());
  }

  private static VatRate rate(Map<String, VatRate> rates, Item item) {
    VatRate rate = rates.get(item.vatClass());
    if (rate == null) {
      throw new IllegalStateException("no VAT rate for class " + item.vatClass());
    }
    return rate;
  }

  static Availability nothing(Item item) {
    return new Availability(Quantity.zero(item.unit()), List.of(), null);
  }
}

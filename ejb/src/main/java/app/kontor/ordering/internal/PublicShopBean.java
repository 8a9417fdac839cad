package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Category;
import app.kontor.catalogue.Facet;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemDetail;
import app.kontor.catalogue.ItemFamily.Least;
import app.kontor.catalogue.ItemFamily.Variant;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.ListedItem;
import app.kontor.catalogue.Picture;
import app.kontor.catalogue.PictureSize;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Open;
import app.kontor.gate.UseCases;
import app.kontor.measure.Quantity;
import app.kontor.ordering.PublicEntry;
import app.kontor.ordering.PublicItem;
import app.kontor.ordering.PublicOffer;
import app.kontor.ordering.PublicShop;
import app.kontor.ordering.UnknownShop;
import app.kontor.party.Channel;
import app.kontor.party.Extent;
import app.kontor.party.Parties;
import app.kontor.party.PublicSide;
import app.kontor.party.Seller;
import app.kontor.party.ShopSettings;
import app.kontor.party.Visibility;
import app.kontor.party.VisibleDetail;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.setting.Settings;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.Pricing;
import app.kontor.stock.Availability;
import app.kontor.stock.Stock;
import app.kontor.stock.WarehouseData;
import app.kontor.stock.Warehouses;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The public side of a shop. Whoever asks, prices are those for strangers, and of stock nothing is
 * told but whether there is a package, where the seller says that much.
 */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PublicShopBean implements PublicShop {
  private final CurrentActor actor;
  private final Clock clock;
  private final Settings settings;
  private final Parties parties;
  private final Catalogue catalogue;
  private final Pricing pricing;
  private final Stock stock;
  private final Warehouses warehouses;

  @Inject
  public PublicShopBean(
      CurrentActor actor,
      Clock clock,
      Settings settings,
      Parties parties,
      Catalogue catalogue,
      Pricing pricing,
      Stock stock,
      Warehouses warehouses) {
    this.actor = actor;
    this.clock = clock;
    this.settings = settings;
    this.parties = parties;
    this.catalogue = catalogue;
    this.pricing = pricing;
    this.stock = stock;
    this.warehouses = warehouses;
  }

  /**
   * What is to be told of some items besides themselves.
   *
   * @param seen what strangers see
   */
  private record Told(
      Map<Long, Price> prices,
      Map<Long, Availability> free,
      Map<Long, List<Least>> variants,
      Visibility seen) {
    PublicOffer offer(Item item) {
      Price price = prices.get(item.id());
      return new PublicOffer(
          item.number(),
          item.ean(),
          item.name(),
          item.categoryCode(),
          item.categoryName(),
          item.minimum(),
          item.picture(),
          price == null ? null : price.price(),
          price == null ? 0 : price.decimals(),
          seen.stock() == Extent.NONE ? null : isThere(item));
    }

    private boolean isThere(Item item) {
      return item.isFamily()
          ? isAnyPackage(item)
          : item.isService() || !item.isIncomplete() && isPackage(item, of(item).free());
    }

    /** Whether the least of one of a family's variants can be had. */
    private boolean isAnyPackage(Item family) {
      return variants.getOrDefault(family.id(), List.of()).stream()
          .anyMatch(
              one -> {
                Availability there = free.get(one.itemId());
                return there != null && there.free().value().compareTo(one.minimum().value()) >= 0;
              });
    }

    Availability of(Item item) {
      return free.getOrDefault(item.id(), OffersBean.nothing(item));
    }

    List<String> availableAt(Item item, List<WarehouseData> branches) {
      List<String> codes =
          of(item).warehouses().stream()
              .filter(one -> isPackage(item, one.free()))
              .map(Availability.InWarehouse::code)
              .toList();
      return branches.stream().map(WarehouseData::code).filter(codes::contains).toList();
    }

    private static boolean isPackage(Item item, Quantity free) {
      return free.value().compareTo(item.packaging().value()) >= 0;
    }
  }

  @Override
  @Open
  public boolean isOpen() {
    return side() != PublicSide.CLOSED;
  }

  @Override
  @Open
  public boolean showsPrices() {
    return opened() == PublicSide.PRICES;
  }

  @Override
  @Open
  public Page<PublicOffer> search(ItemQuery query, PageRequest page) {
    PublicSide side = opened();
    Page<Item> found = catalogue.search(query, page);
    Told told = told(side, found.rows());
    return found.map(told::offer);
  }

  @Override
  @Open
  public List<Facet> facets(ItemQuery query) {
    opened();
    return catalogue.facets(query);
  }

  @Override
  @Open
  public List<Category> categories() {
    opened();
    return catalogue.categories();
  }

  @Override
  @Open
  public PublicItem item(ItemNumber number) {
    PublicSide side = opened();
    ItemDetail detail = catalogue.item(number);
    Item item = detail.item();
    List<Item> variants =
        item.isFamily()
            ? catalogue.family(item).variants().stream().map(Variant::item).toList()
            : List.of();
    Told told = told(side, Stream.concat(Stream.of(item), variants.stream()).toList());
    List<WarehouseData> branches = warehouses.branches();
    boolean byBranch = isByBranch(told.seen());
    List<String> availableAt = told.availableAt(item, branches);
    return new PublicItem(
        told.offer(item),
        detail.words(),
        detail.maker(),
        detail.trade().makerNumber(),
        detail.properties(),
        detail.pictures(),
        detail.path(),
        detail.replaces(),
        item.isFamily()
            ? List.of()
            : branches.stream()
                .map(one -> branch(one, byBranch ? availableAt.contains(one.code()) : null))
                .toList(),
        variants.stream().map(told::offer).toList(),
        detail.family(),
        item.parts());
  }

  private static PublicItem.Branch branch(WarehouseData data, @Nullable Boolean available) {
    return new PublicItem.Branch(
        data.code(), data.name(), data.city(), data.address(), data.hours(), available);
  }

  @Override
  @Open
  public Picture picture(String hash, PictureSize size) {
    opened();
    return catalogue.picture(hash, size);
  }

  @Override
  @Open
  public long count() {
    opened();
    return catalogue.listedCount();
  }

  @Override
  @Open
  public long startAt(long place) {
    opened();
    return catalogue.listedAt(place);
  }

  @Override
  @Open
  public List<PublicEntry> entries(long from, int limit) {
    PublicSide side = opened();
    List<ListedItem> listed = catalogue.listedItems(from, PageRequest.first(limit).limit());
    Told told = told(side, listed.stream().map(ListedItem::item).toList());
    List<WarehouseData> branches =
        isByBranch(told.seen()) ? warehouses.branches() : List.<WarehouseData>of();
    return listed.stream()
        .map(
            one ->
                new PublicEntry(
                    one.item().id(),
                    told.offer(one.item()),
                    one.text(),
                    one.maker(),
                    one.makerNumber(),
                    one.family(),
                    one.changedAt(),
                    told.availableAt(one.item(), branches)))
        .toList();
  }

  private static boolean isByBranch(Visibility seen) {
    return seen.stock() != Extent.NONE && seen.shows(VisibleDetail.BRANCHES);
  }

  @Override
  @Open
  public List<String> branches() {
    opened();
    if (!isByBranch(parties.visibilityToStrangers())) {
      return List.of();
    }
    return warehouses.branches().stream().map(WarehouseData::code).toList();
  }

  private Told told(PublicSide side, List<Item> items) {
    Visibility seen = parties.visibilityToStrangers();
    if (items.isEmpty()) {
      return new Told(Map.of(), Map.of(), Map.of(), seen);
    }
    Map<Long, List<Least>> variants =
        catalogue.sold(items.stream().filter(Item::isFamily).map(Item::id).toList());
    Set<Long> ids = items.stream().map(Item::id).collect(Collectors.toSet());
    variants.values().forEach(some -> some.forEach(one -> ids.add(one.itemId())));
    return new Told(
        side == PublicSide.PRICES ? prices(items) : Map.of(),
        seen.stock() == Extent.NONE ? Map.of() : stock.availability(ids),
        variants,
        seen);
  }

  private Map<Long, Price> prices(List<Item> items) {
    Seller seller = parties.seller();
    return pricing.prices(
        PriceContext.ofStrangers(seller, seller.today(clock), Channel.PORTAL),
        items.stream()
            .filter(item -> !item.isFamily())
            .map(item -> new PriceQuery(item.id(), item.minimum()))
            .toList());
  }

  private PublicSide opened() {
    PublicSide side = side();
    if (side == PublicSide.CLOSED) {
      throw new UnknownShop();
    }
    return side;
  }

  /** Of a shop that is closed to customers strangers see nothing either. */
  private PublicSide side() {
    long seller = actor.get().sellerId();
    return settings.get(seller, ShopSettings.PUBLISHED)
        ? settings.get(seller, ShopSettings.PUBLIC_SIDE)
        : PublicSide.CLOSED;
  }
}

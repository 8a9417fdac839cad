package app.kontor.ordering.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemFilter;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.ItemQuery;
import app.kontor.catalogue.ItemToPrice;
import app.kontor.gate.CurrentActor;
import app.kontor.ordering.Offers;
import app.kontor.party.Channel;
import app.kontor.party.MarketZones;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.party.Zone;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.Pricing;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Items as staff look for them. What has no price is found by asking for the prices of what the
 * rest of the filter finds, some thousands at a time, until the page is full: prices are what the
 * rule of prices says, of lists, formulas and promotions alike, and are in memory.
 */
@Dependent
public class FoundItems {
  /** Items that are priced together. */
  static final int BATCH = 5_000;

  private final CurrentActor actor;
  private final Clock clock;
  private final Parties parties;
  private final MarketZones zones;
  private final Catalogue catalogue;
  private final Pricing pricing;

  @Inject
  public FoundItems(
      CurrentActor actor,
      Clock clock,
      Parties parties,
      MarketZones zones,
      Catalogue catalogue,
      Pricing pricing) {
    this.actor = actor;
    this.clock = clock;
    this.parties = parties;
    this.zones = zones;
    this.catalogue = catalogue;
    this.pricing = pricing;
  }

  /** A page of them. */
  Page<Item> page(ItemFilter filter, PageRequest page) {
    if (!filter.isOfPrices()) {
      return catalogue.list(filter, page);
    }
    int end = page.offset() + page.limit();
    int most = page.counted() ? Math.max(Total.COUNTED, end) + 1 : end;
    List<ItemToPrice> found = unpriced(filter, most);
    List<ItemToPrice> shown =
        found.subList(Math.min(page.offset(), found.size()), Math.min(end, found.size()));
    return new Page<>(
        items(shown), Total.of(page, shown.size(), counted -> Math.min(counted, found.size())));
  }

  private List<Item> items(List<ItemToPrice> shown) {
    if (shown.isEmpty()) {
      return List.of();
    }
    Map<Long, Item> items =
        catalogue.items(
            shown.stream().map(ItemToPrice::id).toList(), catalogue.listed(actor.get().language()));
    return shown.stream().map(each -> Objects.requireNonNull(items.get(each.id()))).toList();
  }

  /** Their numbers as they are kept, in the order of the list. */
  List<ItemNumber> numbers(ItemFilter filter, int most) {
    if (filter.isOfPrices()) {
      return unpriced(filter, most).stream().map(ItemToPrice::number).toList();
    }
    Set<ItemNumber> numbers = new LinkedHashSet<>();
    int offset = 0;
    List<Item> rows;
    do {
      int limit = Math.min(PageRequest.MAX_LIMIT, most - offset);
      rows = listed(filter, new PageRequest(offset, limit, false)).rows();
      rows.forEach(item -> numbers.add(item.number()));
      offset += rows.size();
    } while (!rows.isEmpty() && offset < most);
    return List.copyOf(numbers);
  }

  /** As the list shows them: what buyers could ask for is searched as they do. */
  Page<Item> listed(ItemFilter filter, PageRequest page) {
    return filter.isPlain()
        ? catalogue.search(
            new ItemQuery(filter.text(), filter.categoryCode(), filter.order()).eachVariant(), page)
        : page(filter, page);
  }

  private List<ItemToPrice> unpriced(ItemFilter filter, int most) {
    PriceContext context = context(Objects.requireNonNull(filter.lack()).in());
    List<ItemToPrice> found = new ArrayList<>();
    int offset = 0;
    List<ItemToPrice> some;
    do {
      some = catalogue.toPrice(filter, offset, BATCH);
      Set<Long> priced =
          pricing
              .prices(
                  context,
                  some.stream().map(each -> new PriceQuery(each.id(), each.minimum())).toList())
              .keySet();
      some.stream().filter(each -> !priced.contains(each.id())).forEach(found::add);
      offset += some.size();
    } while (some.size() == BATCH && found.size() < most);
    return found.subList(0, Math.min(most, found.size()));
  }

  /** The market zones in the seller's order. */
  List<Offers.Market> markets() {
    Seller seller = parties.seller();
    return zones.zones(seller.id()).all().stream()
        .map(
            zone ->
                new Offers.Market(
                    zone.code(),
                    zone.name(actor.get().language(), seller.language()),
                    zone.currency()))
        .toList();
  }

  private PriceContext context(String zoneCode) {
    Seller seller = parties.seller();
    LocalDate today = seller.today(clock);
    if (zoneCode.isEmpty()) {
      return PriceContext.ofEverybody(seller, today, Channel.PORTAL);
    }
    Zone zone =
        zones
            .zones(seller.id())
            .find(zoneCode)
            .orElseThrow(() -> new InvalidInput("missing", "NOT_A_VALUE", zoneCode));
    return PriceContext.ofZone(seller, zone.code(), zone.currency(), today, Channel.PORTAL);
  }
}

package app.kontor.pricing.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.ItemNumber;
import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.Parties;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.PriceBatches;
import app.kontor.pricing.PriceChangeMode;
import app.kontor.pricing.PriceListRules;
import app.kontor.pricing.PriceListView;
import app.kontor.pricing.PricePart;
import app.kontor.pricing.PriceSpot;
import app.kontor.pricing.SetPrice;
import app.kontor.pricing.SpotPrice;
import app.kontor.pricing.internal.PriceRow.Step;
import app.kontor.pricing.model.PriceBook;
import app.kontor.pricing.model.PriceInList;
import app.kontor.pricing.model.PriceListTerms;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Many prices at a time behind the gate. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PriceBatchesBean implements PriceBatches {
  @Inject private CurrentActor actor;
  @Inject private Catalogue catalogue;
  @Inject private PriceListRepository lists;
  @Inject private PriceBatchRows rows;
  @Inject private PriceEntries entries;
  @Inject private KeptPriceLists kept;
  @Inject private DirectChanges direct;
  @Inject private PriceListViews views;
  @Inject private Parties parties;
  @Inject private Clock clock;
  @Inject private PricedUnits units;

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public List<RuledList> lists() {
    long seller = actor.get().sellerId();
    PriceBook book = kept.of(seller).book();
    LocalDate today = parties.seller().today(clock);
    List<RuledList> all = new ArrayList<>();
    PageRequest page = PageRequest.part(0);
    Page<PriceListView> some = views.lists(seller, false, "", today, page);
    while (!some.rows().isEmpty()) {
      some.rows()
          .forEach(view -> book.list(view.code()).ifPresent(terms -> all.add(of(view, terms))));
      page = PageRequest.part(page.offset() + some.rows().size());
      some = views.lists(seller, false, "", today, page);
    }
    return all;
  }

  private static RuledList of(PriceListView view, PriceListTerms terms) {
    return new RuledList(view, terms.merging(), terms.formula());
  }

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public Targets targets() {
    long seller = actor.get().sellerId();
    return new Targets(
        kept.of(seller).book().lists().stream()
            .collect(
                Collectors.toMap(
                    PriceListTerms::code, list -> new Days(list.validFrom(), list.validTo()))),
        direct.mode(seller) == PriceChangeMode.AT_ONCE);
  }

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public List<SpotPrice> prices(List<PriceSpot> spots) {
    return rows.prices(actor.get().sellerId(), spots);
  }

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public Page<SpotPrice> all(PageRequest page) {
    return rows.all(actor.get().sellerId(), page);
  }

  @Override
  @Allowed(Permission.PRICE_MANAGE)
  public PricePart part(PricePart.@Nullable Place last) {
    return rows.part(actor.get().sellerId(), last);
  }

  @Override
  @Allowed(value = Permission.PRICE_MANAGE, audit = true)
  public void set(List<SetPrice> prices) {
    direct.require(actor.get().sellerId());
    prices.forEach(PriceListRules::check);
    Map<ItemNumber, Long> items =
        catalogue.itemIds(prices.stream().map(SetPrice::itemNumber).distinct().toList());
    units.require(prices, items);
    Map<PriceSpot, SpotPrice> there = new HashMap<>();
    Map<String, Long> ids = new TreeMap<>();
    prices.forEach(
        price ->
            ids.computeIfAbsent(
                price.priceList(), code -> lists.get(actor.get().sellerId(), code).id()));
    // whoever changes prices holds their lists first, in one order
    Map<String, Long> editions = new HashMap<>();
    ids.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(list -> editions.put(list.getKey(), lists.nextEdition(list.getValue())));
    prices(prices.stream().map(PriceBatchesBean::spot).toList())
        .forEach(price -> there.put(price.spot(), price));
    prices.stream()
        .collect(Collectors.groupingBy(SetPrice::priceList))
        .forEach(
            (code, some) ->
                entries.put(
                    ids.getOrDefault(code, 0L),
                    editions.getOrDefault(code, 0L),
                    fresh(some, items, there)));
  }

  private static List<PriceRow> fresh(
      List<SetPrice> prices, Map<ItemNumber, Long> items, Map<PriceSpot, SpotPrice> there) {
    List<PriceRow> fresh = new ArrayList<>();
    for (SetPrice price : prices) {
      Long item = items.get(price.itemNumber());
      if (item == null) {
        throw new InvalidInput("itemNumber", "UNKNOWN_ITEM", price.itemNumber());
      }
      SpotPrice now = there.get(spot(price));
      PriceInList kept =
          now == null ? null : new PriceInList(now.amount(), now.perQuantity(), now.version());
      PriceInList.change(price, kept);
      fresh.add(
          new PriceRow(
              new Step(item, price.fromQuantity(), price.unit()),
              price.amount(),
              price.perQuantity()));
    }
    return fresh;
  }

  private static PriceSpot spot(SetPrice price) {
    return new PriceSpot(price.priceList(), price.itemNumber(), price.fromQuantity(), price.unit());
  }
}

package app.kontor.pricing.internal;

import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.party.MarketZones;
import app.kontor.pricing.ExplainedPrice;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.Pricing;
import app.kontor.pricing.internal.SellerPrices.Reach;
import app.kontor.pricing.model.PriceExplanation;
import app.kontor.pricing.model.PriceResolution;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the lists that apply, reads what of them is not in memory, and lets the rule decide. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PricingBean implements Pricing {
  private final KeptPriceLists lists;
  private final PriceShelves shelves;
  private final MarketZones zones;

  @Inject
  public PricingBean(KeptPriceLists lists, PriceShelves shelves, MarketZones zones) {
    this.lists = lists;
    this.shelves = shelves;
    this.zones = zones;
  }

  @Override
  @Within
  public Map<Long, Price> prices(PriceContext context, Collection<PriceQuery> queries) {
    Map<Long, Price> prices = new HashMap<>();
    if (queries.isEmpty()) {
      return prices;
    }
    PriceResolution resolution = resolution(context, queries);
    for (PriceQuery query : queries) {
      resolution.price(query).ifPresent(price -> prices.put(query.itemId(), price));
    }
    return prices;
  }

  @Override
  @Within
  public Map<PriceQuery.Key, Price> linePrices(
      PriceContext context, Collection<PriceQuery> queries) {
    Map<PriceQuery.Key, Price> prices = new HashMap<>();
    if (queries.isEmpty()) {
      return prices;
    }
    PriceResolution resolution = resolution(context, queries);
    for (PriceQuery query : queries) {
      resolution.price(query).ifPresent(price -> prices.put(query.key(), price));
    }
    return prices;
  }

  @Override
  @Within
  public Map<PriceQuery.Key, ExplainedPrice> explained(
      PriceContext context, Collection<PriceQuery> queries) {
    Map<PriceQuery.Key, ExplainedPrice> explained = new HashMap<>();
    if (queries.isEmpty()) {
      return explained;
    }
    PriceResolution resolution = resolution(context, queries);
    for (PriceQuery query : queries) {
      explained.put(
          query.key(),
          new ExplainedPrice(
              resolution.price(query).orElse(null), PriceExplanation.of(resolution, query)));
    }
    return explained;
  }

  private PriceResolution resolution(PriceContext asked, Collection<PriceQuery> queries) {
    PriceContext context = located(asked);
    SellerPrices seller = lists.of(context.sellerId());
    Reach reach = seller.reach(context);
    List<Long> items = queries.stream().map(PriceQuery::itemId).distinct().toList();
    PriceResolution resolution =
        new PriceResolution(
            seller.book(), reach.chain(), context, shelves.entries(reach, context, items));
    resolution.expect(items.stream().mapToLong(Long::longValue).toArray());
    return resolution;
  }

  private PriceContext located(PriceContext asked) {
    PriceContext.Buyer buyer = asked.buyer();
    String country = buyer == null ? null : buyer.country();
    return country == null ? asked : asked.in(zones.zones(asked.sellerId()).of(country).code());
  }
}

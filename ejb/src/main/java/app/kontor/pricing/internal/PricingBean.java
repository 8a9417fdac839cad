package app.kontor.pricing.internal;

import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceContext;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.PriceRule;
import app.kontor.pricing.Pricing;
import app.kontor.pricing.model.PriceListTerms;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the entries of the lists that apply in one statement and lets the rule decide. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PricingBean implements Pricing {
  private final KeptPriceLists lists;
  private final PriceListRows rows;

  @Inject
  public PricingBean(KeptPriceLists lists, PriceListRows rows) {
    this.lists = lists;
    this.rows = rows;
  }

  @Override
  @Within
  public Map<Long, Price> prices(PriceContext context, Collection<PriceQuery> queries) {
    List<PriceListTerms> applicable =
        PriceListTerms.applicable(lists.of(context.sellerId()), context);
    Map<Long, Price> prices = new HashMap<>();
    if (queries.isEmpty() || applicable.isEmpty()) {
      return prices;
    }
    Map<Long, List<PriceRule.Entry>> entries =
        rows.entries(applicable, queries.stream().map(PriceQuery::itemId).distinct().toList());
    for (PriceQuery query : queries) {
      PriceRule.resolve(
              entries.getOrDefault(query.itemId(), List.of()), query.quantity(), context.currency())
          .ifPresent(price -> prices.put(query.itemId(), price));
    }
    return prices;
  }
}

package app.kontor.pricing;

import jakarta.ejb.Local;
import java.util.Collection;
import java.util.Map;

/**
 * Resolves prices: the nearest level that has one wins, from what is agreed with the customer to
 * the base list of the currency, and a promotion where it is lower. Nothing is converted unless a
 * list says by which rate; an item without a price in the currency is on request. Only other
 * capabilities ask, because whoever names a partner sees the prices that were made for it.
 */
@Local
public interface Pricing {

  /**
   * Prices for a page of items, from memory or in one statement.
   *
   * @param context who asks, when and which way
   * @param queries each item once
   * @return by item id; items without a price in the currency are left out
   */
  Map<Long, Price> prices(PriceContext context, Collection<PriceQuery> queries);

  /**
   * Prices for lines, of which several may be about one item in different units.
   *
   * @param context who asks, when and which way
   * @return by item and unit; what has no price in the currency is left out
   */
  Map<PriceQuery.Key, Price> linePrices(PriceContext context, Collection<PriceQuery> queries);

  /**
   * The same prices with why items cost what they cost, also those on request.
   *
   * @param context who asks, when and which way
   * @return by item and unit
   */
  Map<PriceQuery.Key, ExplainedPrice> explained(
      PriceContext context, Collection<PriceQuery> queries);
}

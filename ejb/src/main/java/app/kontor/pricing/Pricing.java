package app.kontor.pricing;

import jakarta.ejb.Local;
import java.util.Collection;
import java.util.Map;

/**
 * Resolves prices: the partner's own list first, then the base list of the currency. There is no
 * conversion between currencies; an item without a price in the currency is on request. Only other
 * capabilities ask, because whoever names a partner sees the prices that were made for it.
 */
@Local
public interface Pricing {

  /**
   * Prices for a page of items in one statement.
   *
   * @param context who asks, when and which way
   * @return by item id; items without a price in the currency are left out
   */
  Map<Long, Price> prices(PriceContext context, Collection<PriceQuery> queries);
}

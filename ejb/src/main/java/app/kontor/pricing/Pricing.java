package app.kontor.pricing;

import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resolves prices: the partner's own list first, then the base list of the currency. There is no
 * conversion between currencies; an item without a price in the currency is on request. Only other
 * capabilities ask, because whoever names a list sees the prices of the customer it was made for.
 */
@Local
public interface Pricing {

  /**
   * Prices for a page of items in one or two statements.
   *
   * @param priceList the partner's own list, or null
   * @return by item id; items without a price in the currency are left out
   */
  Map<Long, Price> prices(
      @Nullable String priceList,
      Currency currency,
      Collection<PriceQuery> queries,
      LocalDate date);
}

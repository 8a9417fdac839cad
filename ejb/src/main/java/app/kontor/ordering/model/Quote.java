package app.kontor.ordering.model;

import app.kontor.ordering.LinePrice;
import app.kontor.pricing.Price;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTreatment;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The prices and VAT rates of the day for what a partner wants, already read.
 *
 * @param prices by item id; items without one are absent
 * @param rates by VAT class
 */
public record Quote(VatTreatment treatment, Map<Long, Price> prices, Map<String, VatRate> rates) {
  public Quote {
    prices = Map.copyOf(prices);
    rates = Map.copyOf(rates);
  }

  /** The price per unit, or null if it is on request. */
  public @Nullable Price price(Wanted wanted) {
    return prices.get(wanted.item().id());
  }

  /**
   * The rate of a VAT class.
   *
   * @throws IllegalStateException if there is none, which is a defect of the rates
   */
  public VatRate rate(String vatClass) {
    VatRate rate = rates.get(vatClass);
    if (rate == null) {
      throw new IllegalStateException("no VAT rate for class " + vatClass);
    }
    return rate;
  }

  /** What the quantity costs, or nothing if the price is on request. */
  public Optional<LinePrice> cost(Wanted wanted) {
    return Optional.ofNullable(price(wanted))
        .map(
            price ->
                LinePrice.of(price.price(), wanted.quantity(), rate(wanted.item().vatClass())));
  }
}

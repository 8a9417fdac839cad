package app.kontor.ordering.model;

import app.kontor.ordering.LinePrice;
import app.kontor.pricing.ExplainedPrice;
import app.kontor.pricing.Price;
import app.kontor.pricing.PriceQuery;
import app.kontor.pricing.PriceReceipt;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTreatment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The prices and VAT rates of the day for what a partner wants, already read.
 *
 * @param prices by item and unit; what has none is absent
 * @param receipts why prices are what they are, by item and unit; empty unless an order is placed
 * @param rates by VAT class
 * @param buyersNumbers what the partner calls items, by item id; empty unless an order is placed
 */
public record Quote(
    VatTreatment treatment,
    Map<PriceQuery.Key, Price> prices,
    Map<PriceQuery.Key, PriceReceipt> receipts,
    Map<String, VatRate> rates,
    Map<Long, String> buyersNumbers) {
  public Quote {
    prices = Map.copyOf(prices);
    receipts = Map.copyOf(receipts);
    rates = Map.copyOf(rates);
    buyersNumbers = Map.copyOf(buyersNumbers);
  }

  /** What items cost somebody, whatever they are called. */
  public Quote(
      VatTreatment treatment,
      Map<PriceQuery.Key, Price> prices,
      Map<PriceQuery.Key, PriceReceipt> receipts,
      Map<String, VatRate> rates) {
    this(treatment, prices, receipts, rates, Map.of());
  }

  /** A quote with the reasons of its prices. */
  public static Quote explained(
      VatTreatment treatment,
      Map<PriceQuery.Key, ExplainedPrice> explained,
      Map<String, VatRate> rates) {
    Map<PriceQuery.Key, Price> prices = new HashMap<>();
    Map<PriceQuery.Key, PriceReceipt> receipts = new HashMap<>();
    explained.forEach(
        (key, one) -> {
          Price price = one.price();
          if (price != null) {
            prices.put(key, price);
          }
          receipts.put(key, one.receipt());
        });
    return new Quote(treatment, prices, receipts, rates);
  }

  /** The same with what the partner calls the items. */
  public Quote calling(Map<Long, String> numbers) {
    return new Quote(treatment, prices, receipts, rates, numbers);
  }

  /** What the partner calls it; null if it has no number of its own for it. */
  public @Nullable String buyersNumber(Wanted wanted) {
    return buyersNumbers.get(wanted.item().id());
  }

  /** The price per unit, or null if it is on request. */
  public @Nullable Price price(Wanted wanted) {
    return prices.get(wanted.query().key());
  }

  /** Why it costs that, or null where nobody has asked. */
  public @Nullable PriceReceipt receipt(Wanted wanted) {
    return receipts.get(wanted.query().key());
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

package app.kontor.billing.model;

import app.kontor.money.ExchangeRate;
import app.kontor.money.Money;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * VAT per rate in the currency of the seller's books, at the rate of the last working day before
 * the tax point (art. 106e (11) and 31a of the Polish VAT act). A correction states what the
 * corrected VAT comes to less what it came to before, at the rate of its invoice, so that an
 * invoice and its corrections together are the VAT that stands, converted once.
 *
 * @param amounts in the seller's currency; empty for documents in it
 */
public record HomeVat(Map<VatRate, Money> amounts) {
  /** Of a document in the seller's own currency. */
  public static final HomeVat NONE = new HomeVat(Map.of());

  public HomeVat {
    amounts = Map.copyOf(amounts);
  }

  /** Each rate by itself, rounded HALF_UP. */
  public static HomeVat of(VatBreakdown sums, ExchangeRate rate) {
    Map<VatRate, Money> amounts = new HashMap<>();
    sums.sums().forEach(sum -> amounts.put(sum.rate(), converted(sum.vat(), rate)));
    return new HomeVat(amounts);
  }

  /** Of the rates that a correction names. */
  public static HomeVat between(InvoiceState before, InvoiceState after, ExchangeRate rate) {
    Map<VatRate, Money> amounts = new HashMap<>();
    for (VatSum sum : after.minus(before).sums()) {
      amounts.put(
          sum.rate(),
          converted(after.sum(sum.rate()).vat(), rate)
              .minus(converted(before.sum(sum.rate()).vat(), rate)));
    }
    return new HomeVat(amounts);
  }

  private static Money converted(Money vat, ExchangeRate rate) {
    return rate.convert(vat, RoundingMode.HALF_UP);
  }

  /** At a rate of VAT; nothing on documents in the seller's currency. */
  public Optional<Money> at(VatRate rate) {
    return Optional.ofNullable(amounts.get(rate));
  }
}

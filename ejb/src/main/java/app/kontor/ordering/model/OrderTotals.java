package app.kontor.ordering.model;

import app.kontor.money.Money;
import app.kontor.ordering.VatSum;
import app.kontor.tax.VatRate;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums of an order or document: each line is already rounded to the minor unit, lines are summed
 * per rate, and VAT is taken once per rate on that sum, HALF_UP (EN 16931, BR-CO-17).
 */
public record OrderTotals(List<VatSum> vatSums, Money net, Money vat, Money gross) {
  public OrderTotals {
    vatSums = List.copyOf(vatSums);
  }

  /** A line's part in the sums. */
  public record Taxed(Money net, VatRate rate) {}

  /** The sums of the lines, rates from the highest down. */
  public static OrderTotals of(Collection<Taxed> lines, Currency currency) {
    Map<VatRate, Money> perRate = new LinkedHashMap<>();
    for (Taxed line : lines) {
      perRate.merge(line.rate(), line.net(), Money::plus);
    }
    List<VatSum> sums = new ArrayList<>();
    Money net = Money.zero(currency);
    Money vat = Money.zero(currency);
    for (Map.Entry<VatRate, Money> entry : perRate.entrySet()) {
      Money tax = entry.getValue().percent(entry.getKey().percent(), RoundingMode.HALF_UP);
      sums.add(new VatSum(entry.getKey(), entry.getValue(), tax));
      net = net.plus(entry.getValue());
      vat = vat.plus(tax);
    }
    sums.sort(
        Comparator.comparing((VatSum sum) -> sum.rate().percent())
            .reversed()
            .thenComparing(sum -> sum.rate().category()));
    return new OrderTotals(sums, net, vat, net.plus(vat));
  }
}

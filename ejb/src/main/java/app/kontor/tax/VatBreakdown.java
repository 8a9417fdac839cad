package app.kontor.tax;

import app.kontor.money.Money;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The sums of an order or document: each line is already rounded to the minor unit, the nets are
 * added per rate, and VAT is taken once per rate on that sum, HALF_UP (EN 16931 BR-CO-17; art. 106e
 * of the Polish VAT act).
 *
 * @param sums one per rate, highest rate first
 */
public record VatBreakdown(Currency currency, List<VatSum> sums) implements Serializable {

  public VatBreakdown {
    sums = List.copyOf(sums);
  }

  /** The breakdown of lines given as rate and net; all in one currency. */
  public static VatBreakdown of(Currency currency, List<? extends Taxed> lines) {
    Map<VatRate, Money> nets =
        new TreeMap<>(
            Comparator.comparing(VatRate::percent).reversed().thenComparing(VatRate::category));
    for (Taxed line : lines) {
      nets.merge(line.vat(), line.net(), Money::plus);
    }
    List<VatSum> sums = new ArrayList<>();
    nets.forEach((rate, net) -> sums.add(new VatSum(rate, net, rate.on(net))));
    return new VatBreakdown(currency, sums);
  }

  public Money net() {
    return Money.total(sums.stream().map(VatSum::net).toList(), currency);
  }

  public Money vat() {
    return Money.total(sums.stream().map(VatSum::vat).toList(), currency);
  }

  public Money gross() {
    return net().plus(vat());
  }

  /** Anything with a net amount and a rate. */
  public interface Taxed {
    /** Rounded to the minor unit. */
    Money net();

    VatRate vat();
  }
}

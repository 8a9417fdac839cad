package app.kontor.pricing;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.UnitPrice;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Which price holds among the entries of the lists that apply: the first list in order that has the
 * item at all, and in it the break with the largest quantity not above the one wanted. A quantity
 * below the smallest break gets the smallest break's price.
 */
public final class PriceRule {
  private PriceRule() {}

  /**
   * One entry of a list.
   *
   * @param rank 0 for the list asked first
   */
  public record Entry(
      int rank, String list, BigDecimal from, BigDecimal amount, BigDecimal baseQuantity) {}

  /** The price for the quantity, or empty if no list has the item. */
  public static Optional<Price> resolve(List<Entry> entries, Quantity quantity, Currency currency) {
    Optional<Integer> rank = entries.stream().map(Entry::rank).min(Comparator.naturalOrder());
    if (rank.isEmpty()) {
      return Optional.empty();
    }
    List<Entry> winning =
        entries.stream()
            .filter(entry -> entry.rank() == rank.get())
            .sorted(Comparator.comparing(Entry::from))
            .toList();
    Entry holding = winning.get(0);
    for (Entry entry : winning) {
      if (entry.from().compareTo(quantity.value()) <= 0) {
        holding = entry;
      }
    }
    UnitCode unit = quantity.unit();
    List<Price.Break> breaks =
        winning.stream()
            .map(
                entry ->
                    new Price.Break(
                        Quantity.of(entry.from(), unit), unitPrice(entry, unit, currency)))
            .toList();
    return Optional.of(new Price(unitPrice(holding, unit, currency), holding.list(), breaks));
  }

  private static UnitPrice unitPrice(Entry entry, UnitCode unit, Currency currency) {
    return new UnitPrice(entry.amount(), currency, Quantity.of(entry.baseQuantity(), unit));
  }
}

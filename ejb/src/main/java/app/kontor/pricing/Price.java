package app.kontor.pricing;

import app.kontor.measure.Quantity;
import app.kontor.money.UnitPrice;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The net price that holds for a partner, item, quantity and day.
 *
 * @param price net, in the partner's currency
 * @param breaks the prices of all quantities, smallest first; one at least
 * @param reason where it comes from
 * @param decimals with which prices of the list that won are shown at least
 */
public record Price(UnitPrice price, List<Break> breaks, Reason reason, int decimals)
    implements Serializable {
  public Price {
    breaks = List.copyOf(breaks);
  }

  /** From this quantity on the price is this. */
  public record Break(Quantity from, UnitPrice price) implements Serializable {}

  /**
   * Where a price comes from, as a buyer may know it.
   *
   * @param priceList code of the list that won
   * @param promotion whether that is a promotion
   * @param from the quantity from which the price holds
   * @param validTo last day on which it holds as it is, or null for no end
   */
  public record Reason(
      String priceList,
      PriceLevel level,
      boolean promotion,
      Quantity from,
      @Nullable LocalDate validTo)
      implements Serializable {}

  /** The price of a quantity; of one below the first step it is that of the first. */
  public UnitPrice at(Quantity quantity) {
    return breaks.stream()
        .filter(step -> step.from().compareTo(quantity) <= 0)
        .reduce((one, next) -> next)
        .orElse(breaks.get(0))
        .price();
  }

  /** Code of the list that won. */
  public String priceList() {
    return reason.priceList();
  }
}

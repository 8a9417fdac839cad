package app.kontor.pricing;

import app.kontor.measure.Quantity;
import app.kontor.money.UnitPrice;
import java.io.Serializable;
import java.util.List;

/**
 * The net price that holds for a partner, item, quantity and day.
 *
 * @param price net, in the partner's currency
 * @param priceList code of the list that won, frozen on the order line as explanation
 * @param breaks all quantity breaks of that list for the item, smallest first; one at least
 */
public record Price(UnitPrice price, String priceList, List<Break> breaks) implements Serializable {
  public Price {
    breaks = List.copyOf(breaks);
  }

  /** From this quantity on the price is this. */
  public record Break(Quantity from, UnitPrice price) implements Serializable {}
}

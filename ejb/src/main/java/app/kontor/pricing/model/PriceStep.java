package app.kontor.pricing.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price of a list for an item, from a quantity on.
 *
 * @param from above zero, in the item's unit
 * @param amount net, in the list's currency, for {@code per} units; zero if it is expressly free
 * @param per above zero
 * @param validTo last day of this price alone, or null if it holds as long as its list
 */
public record PriceStep(
    BigDecimal from, BigDecimal amount, BigDecimal per, @Nullable LocalDate validTo) {

  /** A price that holds as long as its list. */
  public static PriceStep of(BigDecimal from, BigDecimal amount, BigDecimal per) {
    return new PriceStep(from, amount, per, null);
  }

  /** Whether a unit costs less than by the other, whatever quantities the two are for. */
  public boolean isCheaperThan(PriceStep other) {
    return amount.multiply(other.per).compareTo(other.amount.multiply(per)) < 0;
  }
}

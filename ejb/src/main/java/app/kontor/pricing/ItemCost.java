package app.kontor.pricing;

import app.kontor.catalogue.ItemNumber;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What one base unit of an item costs the seller.
 *
 * @param amount net, in the currency of the seller's books; null if it is not known
 * @param version as it was read; 0 if nothing is known yet
 */
public record ItemCost(ItemNumber itemNumber, @Nullable BigDecimal amount, long version)
    implements Serializable {

  /** A cost with the name of its item. */
  public record Shown(ItemCost cost, String itemName, Currency currency) implements Serializable {}
}

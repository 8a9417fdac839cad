package app.kontor.pricing.model;

import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.pricing.SetPrice;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price as a list has it, for one item from one quantity on.
 *
 * @param amount net, in the list's currency, for {@code perQuantity}
 * @param version for {@link SetPrice}
 */
public record PriceInList(BigDecimal amount, BigDecimal perQuantity, long version) {

  /** What setting a price does to a list. */
  public enum Change {
    /** The list has no price for the item from this quantity on yet. */
    ADDED,
    /** The price that was read is replaced. */
    REPLACED,
    /** The list says so already: whoever sends a form twice is told the same. */
    NONE
  }

  /**
   * What setting a price does, decided over what the list has now.
   *
   * @param there what it has for the item from the quantity on, or null
   * @throws InvalidInput STEP_TAKEN at {@code fromQuantity} if a new price stands beside another
   * @throws ChangedMeanwhile if it is not the price that was read
   */
  public static Change change(SetPrice price, @Nullable PriceInList there) {
    if (price.version() != 0) {
      if (there == null || there.version != price.version()) {
        throw new ChangedMeanwhile();
      }
      return Change.REPLACED;
    }
    if (there == null) {
      return Change.ADDED;
    }
    if (there.says(price)) {
      return Change.NONE;
    }
    throw new InvalidInput("fromQuantity", "STEP_TAKEN", price.itemNumber());
  }

  private boolean says(SetPrice price) {
    return amount.compareTo(price.amount()) == 0 && perQuantity.compareTo(price.perQuantity()) == 0;
  }
}

package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of an item.
 *
 * @param gtin GTIN-8, -12, -13 or -14, or null
 * @param minimum the least that is ordered, in the item's base unit
 * @param picture SHA-256 of the picture, its name in addresses, or null
 * @param net what everybody pays in the seller's own market zone for the least that is ordered,
 *     without VAT; null if prices are not shown or the item is on request
 * @param decimals with which prices of its list are shown at least
 * @param available whether a package of it can be had now; null if the seller does not tell
 *     strangers
 */
public record PublicOffer(
    ItemNumber number,
    @Nullable String gtin,
    String name,
    String categoryCode,
    String categoryName,
    Quantity minimum,
    @Nullable String picture,
    @Nullable UnitPrice net,
    int decimals,
    @Nullable Boolean available) {

  /** Net for the least that is ordered, in the minor unit; null without a price. */
  public @Nullable Money netOfMinimum() {
    return net == null ? null : net.times(minimum, RoundingMode.HALF_UP);
  }
}

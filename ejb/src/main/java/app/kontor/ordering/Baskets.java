package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import app.kontor.money.Money;
import app.kontor.tax.VatBreakdown;
import jakarta.ejb.Local;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The signed-in buyer's basket; kept in the database, so it survives sign-out and devices. */
@Local
public interface Baskets {

  /** The basket with today's prices and availability. */
  Basket basket();

  /** Number of lines, for the badge. */
  int lineCount();

  /**
   * Adds base units of an item to what is in the basket.
   *
   * @return what came of it
   * @throws app.kontor.platform.failure.InvalidInput with the nearest valid quantities if the
   *     quantity is no multiple of the packaging
   */
  Added add(ItemNumber itemNumber, BigDecimal quantity);

  /**
   * An item was added.
   *
   * @param lines in the basket now
   * @param shortage what of the item's quantity in the basket cannot be had now, or nothing
   */
  record Added(int lines, Optional<Shortage> shortage) {}

  /** Sets the quantity of an item; zero takes it out. */
  void setQuantity(ItemNumber itemNumber, BigDecimal quantity);

  /**
   * Sets several quantities, all or none.
   *
   * @param quantities by article number; zero removes, also what is not sold any more
   * @throws app.kontor.platform.failure.InvalidInput naming the article number, a colon and {@code
   *     quantity} as the field
   */
  void setQuantities(Map<ItemNumber, BigDecimal> quantities);

  void remove(ItemNumber itemNumber);

  void clear();

  /**
   * What the order would be with a delivery method and address, for the review page.
   *
   * @param requestedDate the day the buyer asks for, today or later where the seller is
   */
  Review review(String addressCode, String deliveryMethod, @Nullable LocalDate requestedDate);

  /**
   * The order to be.
   *
   * @param deliveryCharge net
   * @param totals of goods and delivery
   */
  record Review(Basket basket, Money deliveryCharge, VatBreakdown totals) {}
}

package app.kontor.ordering;

import app.kontor.money.Money;
import jakarta.ejb.Local;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
   * @return what of the item's quantity in the basket cannot be had now, or nothing
   * @throws app.kontor.platform.InvalidInput with the nearest valid quantities if the quantity is
   *     no multiple of the packaging
   */
  Optional<Shortage> add(String itemNumber, BigDecimal quantity);

  /** Sets the quantity of an item; zero takes it out. */
  void setQuantity(String itemNumber, BigDecimal quantity);

  void remove(String itemNumber);

  void clear();

  /**
   * What the order would be with a delivery method and address, for the review page.
   *
   * @param requestedDate the day the buyer asks for, today or later where the seller is
   */
  Review review(String addressCode, String deliveryMethod, @Nullable LocalDate requestedDate);

  /** All sums of the order to be. */
  record Review(
      Basket basket,
      Money deliveryCharge,
      List<VatSum> vatSums,
      Money net,
      Money vat,
      Money gross) {
    public Review {
      vatSums = List.copyOf(vatSums);
    }
  }
}

package app.kontor.ordering;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The buyer submits the basket.
 *
 * @param key idempotency key of the review page
 * @param addressCode one of the partner's delivery addresses
 * @param deliveryMethod code of a method
 * @param paymentTerms code of terms that are offered, or null for those that hold for the company
 * @param expectedGross what the review page showed as text of {@code Money}; another total is
 *     refused with {@link PriceChanged} so that nobody orders at a price not seen
 * @param wishes what else the buyer says
 * @param files ids of the files that the buyer has handed in for it, see {@link OrderFiles}
 */
public record PlaceOrder(
    String key,
    String addressCode,
    String deliveryMethod,
    @Nullable String paymentTerms,
    @Nullable LocalDate requestedDate,
    @Nullable String buyerReference,
    @Nullable String note,
    String expectedGross,
    OrderWishes wishes,
    List<Long> files)
    implements Serializable {
  public PlaceOrder {
    files = List.copyOf(files);
  }

  /** Of which nothing else is said. */
  public static PlaceOrder of(
      String key,
      String addressCode,
      String deliveryMethod,
      @Nullable String paymentTerms,
      @Nullable LocalDate requestedDate,
      @Nullable String buyerReference,
      @Nullable String note,
      String expectedGross) {
    return new PlaceOrder(
        key,
        addressCode,
        deliveryMethod,
        paymentTerms,
        requestedDate,
        buyerReference,
        note,
        expectedGross,
        OrderWishes.NONE,
        List.of());
  }
}

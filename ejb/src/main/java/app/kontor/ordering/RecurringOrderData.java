package app.kontor.ordering;

import app.kontor.platform.number.NumberRange;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * When and how the goods of a list are ordered again and again.
 *
 * @param announceDays so many days before, its owner is told what will be ordered; 0 for not at all
 * @param most gross in the customer's currency, delivery included; a dearer order is not placed;
 *     null for any
 */
public record RecurringOrderData(
    Recurrence recurrence,
    Delivery delivery,
    WhenMissing whenMissing,
    int announceDays,
    @Nullable BigDecimal most)
    implements Serializable {
  /**
   * Refuses what is out of range.
   *
   * @throws app.kontor.platform.failure.InvalidInput at {@code every}, {@code announceDays} or
   *     {@code most}
   */
  public RecurringOrderData checked() {
    recurrence.checked();
    NumberRange.NOTICE_DAYS.check("announceDays", BigDecimal.valueOf(announceDays));
    if (most != null) {
      NumberRange.AMOUNT.check("most", most);
    }
    return this;
  }

  /**
   * Where and how the goods come.
   *
   * @param addressCode one of the customer's delivery addresses
   * @param method code of a delivery method
   * @param paymentTerms code of terms that are offered; empty for those that hold for the company
   * @param buyerReference the buyer's own number, on every order; may be empty
   * @param note to the seller, on every order; may be empty
   */
  public record Delivery(
      String addressCode, String method, String paymentTerms, String buyerReference, String note)
      implements Serializable {
    public Delivery {
      buyerReference = buyerReference.strip();
      note = note.strip();
    }
  }

  /** What happens if an item of the list cannot be ordered on the day. */
  public enum WhenMissing {
    /** The others are ordered, and its owner is told. */
    LEAVE_OUT,
    /** Nothing is ordered, and nothing will be until its owner says so. */
    STOP
  }
}

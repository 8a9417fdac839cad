package app.kontor.ordering;

import app.kontor.platform.failure.InvalidInput;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Under which conditions orders of a group of customers are confirmed as they come in. What is not
 * said is no condition.
 *
 * @param group code of the customer group, or {@link #EVERYBODY}
 * @param version as read; 0 for a new one
 * @param active nothing is confirmed by it otherwise
 * @param mostGross with VAT, in the seller's own currency; null for any
 * @param promiseDays in so many days from today all goods are free: 0 for now; null to leave out
 *     stock
 * @param withoutNotes no order with a note, a note on a line, or a file
 * @param knownAddress none to an address to which nothing has gone yet
 * @param paid none that is to be paid in advance and is not
 */
public record ConfirmRule(
    String group,
    long version,
    boolean active,
    @Nullable BigDecimal mostGross,
    @Nullable Integer promiseDays,
    boolean withoutNotes,
    boolean knownAddress,
    boolean paid)
    implements Serializable {
  /** In place of a group: all customers for whose groups nothing is said. */
  public static final String EVERYBODY = "*";

  private static final int MOST_DAYS = 365;
  private static final BigDecimal MOST = new BigDecimal("999999999.99");

  /** Nothing is said yet of the group: careful, and switched off. */
  public static ConfirmRule fresh(String group) {
    return new ConfirmRule(group, 0, false, null, 0, true, true, true);
  }

  /**
   * Refuses what no rule can say.
   *
   * @throws InvalidInput at {@code mostGross} or {@code promiseDays}
   */
  public void check() {
    if (mostGross != null
        && (mostGross.signum() <= 0 || mostGross.scale() > 2 || mostGross.compareTo(MOST) > 0)) {
      throw new InvalidInput("mostGross", "NOT_A_VALUE", mostGross);
    }
    if (promiseDays != null && (promiseDays < 0 || promiseDays > MOST_DAYS)) {
      throw new InvalidInput("promiseDays", "NOT_A_VALUE", promiseDays);
    }
  }
}

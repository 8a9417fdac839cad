package app.kontor.credit;

import app.kontor.platform.failure.InvalidInput;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The credit that a customer has in a currency. Amounts are gross, in the account's currency.
 *
 * @param limit the most the customer may owe; null for no limit
 * @param validUntil the last day on which the limit holds, afterwards nothing is covered; null for
 *     no end
 * @param insured the part of the limit that an insurer covers, for the people who decide; null for
 *     none
 * @param overdueDays for how many days an invoice may be overdue before orders wait; null for any
 * @param policy what becomes of orders beyond it
 */
public record CreditTerms(
    @Nullable BigDecimal limit,
    @Nullable LocalDate validUntil,
    @Nullable BigDecimal insured,
    @Nullable Integer overdueDays,
    CreditPolicy policy)
    implements Serializable {
  /** Nothing is agreed and nothing is looked at. */
  public static final CreditTerms NONE = new CreditTerms(null, null, null, null, CreditPolicy.HOLD);

  /** Whether orders are held to anything. */
  public boolean isLimited() {
    return limit != null || overdueDays != null;
  }

  /**
   * The same terms.
   *
   * @throws InvalidInput naming {@code insured} or {@code validUntil} if it says nothing without a
   *     limit, or more than the limit
   */
  public CreditTerms checked() {
    BigDecimal most = limit;
    BigDecimal cover = insured;
    if (cover != null && (most == null || cover.compareTo(most) > 0)) {
      throw new InvalidInput("insured", "CREDIT_INSURED_BEYOND");
    }
    if (validUntil != null && most == null) {
      throw new InvalidInput("validUntil", "CREDIT_END_OF_NOTHING");
    }
    return this;
  }
}

package app.kontor.party;

import app.kontor.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * The payment terms that an order was placed on; frozen with it.
 *
 * @param name in the order's language; empty for an order from before terms had names
 * @param days net days; 0 means payment in advance
 * @param discountDays within which a payment is discounted; 0 where none is
 * @param discountPercent off the gross amount for who pays within those days; 0 where none is
 */
public record AgreedTerms(String name, int days, int discountDays, BigDecimal discountPercent)
    implements Serializable {

  /** Nothing leaves before it is paid. */
  public boolean isAdvance() {
    return days == 0;
  }

  /** Whether who pays early pays less. */
  public boolean isDiscounted() {
    return discountDays > 0;
  }

  /** The last day to pay without being late: calendar days, whatever day of the week it is. */
  public LocalDate due(LocalDate issued) {
    return issued.plusDays(days);
  }

  /** The last day on which a payment is discounted; asked only where one is. */
  public LocalDate discountUntil(LocalDate issued) {
    return issued.plusDays(discountDays);
  }

  /** What is paid within the days of the discount, rounded as the currency is. */
  public Money discounted(Money gross) {
    return gross.minus(gross.percent(discountPercent, RoundingMode.HALF_UP));
  }
}

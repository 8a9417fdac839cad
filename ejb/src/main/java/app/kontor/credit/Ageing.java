package app.kontor.credit;

import app.kontor.money.Money;
import java.io.Serializable;
import java.util.Currency;
import java.util.List;

/**
 * What is open on invoices by how long it has been due, by the seller's day. An invoice is overdue
 * from the day after its due date.
 *
 * @param notDue due today or later, or on no day
 * @param month overdue for 1 to 30 days
 * @param twoMonths overdue for 31 to 60 days
 * @param threeMonths overdue for 61 to 90 days
 * @param older overdue for more than 90 days
 */
public record Ageing(Money notDue, Money month, Money twoMonths, Money threeMonths, Money older)
    implements Serializable {

  public static Ageing nothing(Currency currency) {
    Money zero = Money.zero(currency);
    return new Ageing(zero, zero, zero, zero, zero);
  }

  public Money overdue() {
    return Money.total(List.of(month, twoMonths, threeMonths, older), notDue.currency());
  }

  /** All that is open on invoices. */
  public Money open() {
    return notDue.plus(overdue());
  }
}

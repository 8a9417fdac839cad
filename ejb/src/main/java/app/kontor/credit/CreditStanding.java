package app.kontor.credit;

import app.kontor.money.Money;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much of its credit a customer has taken, in one currency. All amounts gross.
 *
 * @param invoiced open on invoices
 * @param ordered on terms and neither invoiced nor paid yet
 * @param onAccount received without a document to pay
 * @param overdue the part of what is invoiced that is past its due date
 * @param oldestDue the earliest due date of an open invoice; null if none is open
 */
public record CreditStanding(
    Money invoiced, Money ordered, Money onAccount, Money overdue, @Nullable LocalDate oldestDue)
    implements Serializable {

  /** What the customer owes once all that is ordered is delivered; below zero if it has credit. */
  public Money taken() {
    return invoiced.plus(ordered).minus(onAccount);
  }
}

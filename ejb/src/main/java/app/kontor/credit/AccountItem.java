package app.kontor.credit;

import app.kontor.money.Money;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something open on a customer's account.
 *
 * @param kind what it is
 * @param number of the document, or the reference of the bank's entry
 * @param orderNumber null for money on account
 * @param on issued or received on
 * @param due null if it is due on no day
 * @param amount in all
 * @param open what is left of it; below zero for money on account
 * @param daysOverdue by the seller's day, 0 if it is not overdue
 */
public record AccountItem(
    PostingKind kind,
    String number,
    @Nullable String orderNumber,
    LocalDate on,
    @Nullable LocalDate due,
    Money amount,
    Money open,
    long daysOverdue)
    implements Serializable {

  /** What is open. */
  public enum PostingKind {
    /** An invoice or what corrects one. */
    INVOICE,
    /** A pro-forma: asked for in advance, and no debt yet. */
    PRO_FORMA,
    /** Money received without a document to pay. */
    ON_ACCOUNT
  }
}

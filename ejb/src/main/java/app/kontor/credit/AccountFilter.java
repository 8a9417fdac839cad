package app.kontor.credit;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows.
 *
 * @param text beginning of the customer's number, or part of the name
 * @param state null for all
 * @param currency code, empty for all
 */
public record AccountFilter(String text, @Nullable AccountState state, String currency) {
  /** What is to be done about an account. */
  public enum AccountState {
    /** Something is open on an invoice. */
    OPEN,
    /** Something is past its due date. */
    OVERDUE,
    /** Money lies on account. */
    ON_ACCOUNT,
    /** A credit limit is agreed. */
    LIMITED
  }
}

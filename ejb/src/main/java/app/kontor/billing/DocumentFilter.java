package app.kontor.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which documents a list shows.
 *
 * @param text beginning of document, order or customer number, or part of the customer's name
 * @param kind null for all
 * @param from issued on or after, or null
 * @param to issued on or before, or null
 * @param amount exact gross total, or null
 * @param payment null for all
 */
public record DocumentFilter(
    String text,
    @Nullable DocumentKind kind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable BigDecimal amount,
    @Nullable Payment payment) {

  /** What is still to be paid. */
  public enum Payment {
    OPEN,
    OVERDUE,
    SETTLED,
    CANCELLED,
    /** In the buyer's favour: a correction took off more than was open. */
    CREDIT
  }

  public static DocumentFilter all() {
    return new DocumentFilter("", null, null, null, null, null);
  }
}

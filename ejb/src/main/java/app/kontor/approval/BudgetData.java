package app.kontor.approval;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a budget shall be.
 *
 * @param name a unit, a site, a cost centre; at most 80 characters
 * @param costCentre all orders of the company for this cost centre take of it; empty for those of
 *     the people who belong to it
 * @param amount net for a period, in the company's currency; null is refused as missing
 */
public record BudgetData(
    String name, BudgetPeriod period, @Nullable BigDecimal amount, String costCentre)
    implements Serializable {
  public BudgetData {
    costCentre = costCentre.strip();
  }

  /** One of people. */
  public BudgetData(String name, BudgetPeriod period, @Nullable BigDecimal amount) {
    this(name, period, amount, "");
  }
}

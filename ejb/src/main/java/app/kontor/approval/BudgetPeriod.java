package app.kontor.approval;

import java.time.LocalDate;

/** For how long a budget is; what is left at its end is not carried over. */
public enum BudgetPeriod {
  MONTH(1),
  QUARTER(3),
  YEAR(12);

  private final int months;

  BudgetPeriod(int months) {
    this.months = months;
  }

  /** The first day of the period that a day lies in. */
  public LocalDate first(LocalDate day) {
    int month = (day.getMonthValue() - 1) / months * months + 1;
    return LocalDate.of(day.getYear(), month, 1);
  }

  /** The first day of the next period. */
  public LocalDate next(LocalDate day) {
    return first(day).plusMonths(months);
  }
}

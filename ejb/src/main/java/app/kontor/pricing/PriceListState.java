package app.kontor.pricing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a price list holds today. */
public enum PriceListState {
  VALID,
  /** Begins on a later day. */
  FUTURE,
  ENDED;

  /**
   * How a list stands on a day.
   *
   * @param from its first day
   * @param to its last day, or null for no end
   */
  public static PriceListState on(LocalDate day, LocalDate from, @Nullable LocalDate to) {
    if (from.isAfter(day)) {
      return FUTURE;
    }
    return to != null && to.isBefore(day) ? ENDED : VALID;
  }
}

package app.kontor.tax;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rate with what became of it by today.
 *
 * @param until its last day, or null while none follows
 * @param shipped whether it comes with the product
 */
public record RatePeriod(
    StatutoryRate rate, @Nullable LocalDate until, State state, boolean shipped)
    implements Serializable {

  /** Whether it holds. */
  public enum State {
    FUTURE,
    VALID,
    ENDED
  }
}

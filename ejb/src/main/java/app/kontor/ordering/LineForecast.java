package app.kontor.ordering;

import app.kontor.catalogue.ItemNumber;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a line that is about to be ordered can be with the customer.
 *
 * @param earliest the first day on which all of it can be there, by lead time, way and announced
 *     receipts; null if nobody can say, or the actor is told no dates
 * @param requested when it is wanted, by the line or the order, or null
 */
public record LineForecast(
    ItemNumber item, @Nullable LocalDate earliest, @Nullable LocalDate requested)
    implements Serializable {

  /** Whether it is wanted for a day on which it cannot be there. */
  public boolean isLate() {
    return earliest != null && requested != null && requested.isBefore(earliest);
  }
}

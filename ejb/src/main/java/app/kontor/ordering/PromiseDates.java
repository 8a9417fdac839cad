package app.kontor.ordering;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Staff promise lines of an order for other days.
 *
 * @param version of the order the decision was taken on
 * @param dates by line number; null for an open date; lines that are left out stay as they are
 * @param reason that the customer is told, 300 characters at most
 */
public record PromiseDates(
    OrderNumber order, long version, Map<Integer, @Nullable LocalDate> dates, String reason)
    implements Serializable {
  public PromiseDates {
    dates = Collections.unmodifiableMap(new TreeMap<>(dates));
  }
}

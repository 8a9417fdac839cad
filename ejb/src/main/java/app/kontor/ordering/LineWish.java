package app.kontor.ordering;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer says of a single line of an order.
 *
 * @param requestedDate when its goods are wanted; null for the day of the order
 * @param note to the seller, or null
 */
public record LineWish(@Nullable LocalDate requestedDate, @Nullable String note)
    implements Serializable {
  /** Most characters of a note. */
  public static final int MAX_NOTE = 500;

  /** Nothing is said of the line. */
  public static final LineWish NONE = new LineWish(null, null);

  public LineWish {
    note = note == null || note.isBlank() ? null : note.strip();
  }

  /** Whether nothing is said. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}

package app.kontor.platform.data;

import jakarta.persistence.Query;
import java.io.Serializable;
import java.util.function.IntUnaryOperator;

/**
 * How many rows a list has. Long lists are counted as far as {@link #COUNTED} or the page that is
 * looked at, because nobody pages further and counting all of a large company's rows costs more
 * than the page.
 *
 * @param counted rows there are at least
 * @param more whether there are more than that
 */
public record Total(long counted, boolean more) implements Serializable {
  /** As far as a list is counted in any case. */
  public static final int COUNTED = 1_000;

  public Total {
    if (counted < 0) {
      throw new IllegalArgumentException("rows " + counted);
    }
  }

  /** A number of rows that is known. */
  public static Total of(long rows) {
    return new Total(rows, false);
  }

  /**
   * Of rows that were counted as far as one more than {@link #COUNTED}.
   *
   * @param found how many there were
   */
  public static Total upTo(long found) {
    return found > COUNTED ? new Total(COUNTED, true) : of(found);
  }

  /**
   * Of a list of which one page has been read: not counted at all where the page tells, or nobody
   * looks.
   *
   * @param found rows on the page
   * @param count counts the list's rows up to a number
   */
  public static Total of(PageRequest page, int found, IntUnaryOperator count) {
    boolean last = found < page.limit() && (found > 0 || page.offset() == 0);
    if (last) {
      return of((long) page.offset() + found);
    }
    if (!page.counted()) {
      return new Total((long) page.offset() + found, true);
    }
    int most = Math.max(COUNTED, page.offset() + page.limit());
    int counted = count.applyAsInt(most + 1);
    return counted > most ? new Total(most, true) : of(counted);
  }

  /**
   * As {@link #of(PageRequest, int, IntUnaryOperator)}.
   *
   * @param ids selects one small column of the list's rows
   */
  public static Total of(PageRequest page, int found, Query ids) {
    return of(page, found, most -> ids.setMaxResults(most).getResultList().size());
  }

  /** Of two lists together. */
  public Total plus(Total other) {
    return new Total(counted + other.counted, more || other.more);
  }

  /** As it is shown in few letters: {@code 25}, {@code 1000+}. */
  @Override
  public String toString() {
    return counted + (more ? "+" : "");
  }

  /** Whether there is nothing. */
  public boolean isNone() {
    return counted == 0;
  }
}

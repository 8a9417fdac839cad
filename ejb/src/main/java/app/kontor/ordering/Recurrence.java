package app.kontor.ordering;

import app.kontor.platform.number.NumberRange;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days that come back. Each is counted from the first, so that the 31st stays the last day of
 * shorter months and comes back in longer ones.
 *
 * @param every how many of the unit lie between two days, 1 to 52
 * @param first the first day
 */
public record Recurrence(int every, Unit unit, LocalDate first) implements Serializable {
  /** What is counted between two days. */
  public enum Unit {
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS);

    private final ChronoUnit counted;

    Unit(ChronoUnit counted) {
      this.counted = counted;
    }
  }

  /**
   * Refuses what nobody can mean.
   *
   * @throws app.kontor.platform.failure.InvalidInput at {@code every} if it is out of range
   */
  public Recurrence checked() {
    NumberRange.RECURRENCE.check("every", BigDecimal.valueOf(every));
    return this;
  }

  /** The first day that comes after another. */
  public LocalDate after(LocalDate day) {
    if (first.isAfter(day)) {
      return first;
    }
    long turns = unit.counted.between(first, day) / every;
    LocalDate next = turn(turns);
    while (!next.isAfter(day)) {
      turns++;
      next = turn(turns);
    }
    return next;
  }

  private LocalDate turn(long number) {
    return first.plus(number * every, unit.counted);
  }

  /** The next days after another. */
  public List<LocalDate> after(LocalDate day, int number) {
    return Stream.iterate(after(day), this::after).limit(number).toList();
  }
}

package app.kontor.stock;

import app.kontor.measure.Quantity;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an item can be had.
 *
 * @param free on hand less reserved, over all warehouses, never negative
 * @param expected when more comes in, or null if nothing is announced
 */
public record Availability(
    Quantity free, List<InWarehouse> warehouses, @Nullable LocalDate expected)
    implements Serializable {
  public Availability {
    warehouses = List.copyOf(warehouses);
  }

  /**
   * What can be had of an item that lies in these warehouses, at least one, all in its unit.
   *
   * @param expected when more comes in to any of them, or null
   */
  public static Availability in(List<InWarehouse> warehouses, @Nullable LocalDate expected) {
    Quantity free =
        warehouses.stream()
            .map(InWarehouse::free)
            .reduce(Quantity.zero(warehouses.get(0).free().unit()), Quantity::plus);
    return new Availability(free, warehouses, expected);
  }

  /**
   * The next of the days that goods are announced for, or null: a day that has passed in one
   * warehouse does not hide the next one in another.
   *
   * @param today where the seller is
   */
  public static @Nullable LocalDate next(Collection<LocalDate> announced, LocalDate today) {
    return announced.stream()
        .filter(day -> !day.isBefore(today))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** The same without an announced date that has passed by the day. */
  public Availability on(LocalDate today) {
    return expected != null && expected.isBefore(today)
        ? new Availability(free, warehouses, null)
        : this;
  }

  /** The same, naming only warehouses of these codes; what is free in all stays. */
  public Availability showing(Collection<String> codes) {
    return new Availability(
        free, warehouses.stream().filter(one -> codes.contains(one.code())).toList(), expected);
  }

  /** What is free in one warehouse. */
  public record InWarehouse(String code, String name, Quantity free) implements Serializable {}
}

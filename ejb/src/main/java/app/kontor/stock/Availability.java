package app.kontor.stock;

import app.kontor.measure.Quantity;
import app.kontor.party.Extent;
import app.kontor.party.Visibility;
import app.kontor.party.VisibleDetail;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an item can be had.
 *
 * @param free on hand less reserved, over all warehouses, never negative; where it is told without
 *     quantities ({@link #told}), a quantity that stands for all of its kind
 * @param expected when more comes in, or null if nothing is announced
 * @param told how exactly: {@code EXACT}, {@code LIGHT}, {@code DAYS} or {@code NONE}
 * @param days until more comes in, where that is what is told; else null
 */
public record Availability(
    Quantity free,
    List<InWarehouse> warehouses,
    @Nullable LocalDate expected,
    Extent told,
    @Nullable Integer days)
    implements Serializable {
  /** With so many packages there is plenty. */
  public static final int PLENTY = 10;

  public Availability {
    warehouses = List.copyOf(warehouses);
  }

  /** As it is. */
  public Availability(Quantity free, List<InWarehouse> warehouses, @Nullable LocalDate expected) {
    this(free, warehouses, expected, Extent.EXACT, null);
  }

  /** Whether quantities are told. */
  public boolean isExact() {
    return told == Extent.EXACT;
  }

  /**
   * What somebody is told of it. Quantities that are not told are replaced by ones that are the
   * same for all stocks that look alike, so that whatever is made of it tells no more.
   *
   * @param packaging order quantity of the item, in its unit
   * @param today where the seller is
   */
  public Availability shownBy(Visibility seen, Quantity packaging, LocalDate today) {
    Extent stock = seen.stock();
    if (stock == Extent.NONE) {
      return new Availability(Quantity.zero(free.unit()), List.of(), null, stock, null);
    }
    List<InWarehouse> places =
        seen.shows(VisibleDetail.BRANCHES)
            ? warehouses.stream()
                .map(
                    one ->
                        new InWarehouse(
                            one.code(), one.name(), likeness(one.free(), stock, packaging)))
                .toList()
            : List.of();
    LocalDate day = seen.shows(VisibleDetail.DATES) ? on(today).expected() : null;
    return new Availability(
        likeness(free, stock, packaging),
        places,
        day,
        stock,
        stock == Extent.DAYS && day != null ? (int) ChronoUnit.DAYS.between(today, day) : null);
  }

  private static Quantity likeness(Quantity free, Extent stock, Quantity packaging) {
    BigDecimal one = packaging.value();
    BigDecimal plenty = one.multiply(BigDecimal.valueOf(PLENTY));
    if (stock == Extent.EXACT) {
      return free;
    }
    if (free.value().compareTo(one) < 0) {
      return Quantity.zero(free.unit());
    }
    boolean much = stock == Extent.DAYS || free.value().compareTo(plenty) >= 0;
    return Quantity.of(much ? plenty : one, free.unit());
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
        ? new Availability(free, warehouses, null, told, null)
        : this;
  }

  /** The same, naming only warehouses of these codes; what is free in all stays. */
  public Availability showing(Collection<String> codes) {
    return new Availability(
        free,
        warehouses.stream().filter(one -> codes.contains(one.code())).toList(),
        expected,
        told,
        days);
  }

  /** What is free in one warehouse. */
  public record InWarehouse(String code, String name, Quantity free) implements Serializable {}
}

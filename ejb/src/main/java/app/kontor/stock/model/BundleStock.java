package app.kontor.stock.model;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.stock.Availability;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be had of a bundle: each warehouse makes up as many as it has all parts of, for a bundle
 * is never put together out of two. More can be had when more of the scarcest parts has come in,
 * the last of them; if one of these is announced for no day, nobody knows.
 */
public final class BundleStock {
  private final UnitCode unit;
  private final Map<Long, BigDecimal> perBundle = new HashMap<>();
  private final Map<String, Shelf> shelves = new LinkedHashMap<>();
  private final Map<Long, BigDecimal> inAll = new HashMap<>();
  private final Map<Long, List<LocalDate>> announced = new HashMap<>();

  /** A warehouse and what is free there by part. */
  private record Shelf(String name, Map<Long, BigDecimal> free) {}

  /**
   * A bundle without parts yet.
   *
   * @param unit the bundle's base unit
   */
  public BundleStock(UnitCode unit) {
    this.unit = unit;
  }

  /**
   * What there is of a part in a warehouse.
   *
   * @param per of the part in one bundle, above zero
   * @param expectedOn when more of it comes in there, or null
   */
  public void add(
      long partId,
      BigDecimal per,
      String code,
      String name,
      BigDecimal free,
      @Nullable LocalDate expectedOn) {
    perBundle.put(partId, per);
    shelves.computeIfAbsent(code, key -> new Shelf(name, new HashMap<>())).free().put(partId, free);
    inAll.merge(partId, free.max(BigDecimal.ZERO), BigDecimal::add);
    List<LocalDate> days = announced.computeIfAbsent(partId, id -> new ArrayList<>());
    if (expectedOn != null) {
      days.add(expectedOn);
    }
  }

  /** What can be had of it on a day; at least one part in one warehouse has been added. */
  public Availability availability(LocalDate today) {
    return Availability.in(
        shelves.entrySet().stream()
            .map(
                shelf ->
                    new Availability.InWarehouse(
                        shelf.getKey(),
                        shelf.getValue().name(),
                        Quantity.of(BundleSets.of(perBundle, shelf.getValue().free()), unit)))
            .toList(),
        expected(today));
  }

  private @Nullable LocalDate expected(LocalDate today) {
    BigDecimal least = BundleSets.of(perBundle, inAll);
    LocalDate last = null;
    for (Map.Entry<Long, BigDecimal> part : perBundle.entrySet()) {
      BigDecimal there = inAll.getOrDefault(part.getKey(), BigDecimal.ZERO);
      if (BundleSets.of(part.getValue(), there).compareTo(least) == 0) {
        LocalDate next = Availability.next(announced.getOrDefault(part.getKey(), List.of()), today);
        if (next == null) {
          return null;
        }
        last = last == null || next.isAfter(last) ? next : last;
      }
    }
    return last;
  }
}

package app.kontor.ordering.internal;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.party.Visibility;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.stock.Availability;
import app.kontor.stock.DemandNumber;
import app.kontor.stock.Movement;
import app.kontor.stock.Reservation;
import app.kontor.stock.Stock;
import app.kontor.stock.StockLine;
import app.kontor.stock.StockView;
import app.kontor.stock.Warehouse;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One warehouse in memory: what is set aside for an order is not free for the next. */
final class StoreRoom implements Stock {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  /** What whoever asks is shown. */
  Supplier<Visibility> seen = () -> Visibility.ALL;

  private final Map<Long, Availability> free = new HashMap<>();
  private final Map<DemandNumber, Map<Long, Quantity>> setAside = new HashMap<>();

  /** So much of an item is free, and more is announced for a day or not. */
  void has(long itemId, Quantity quantity, @Nullable LocalDate expected) {
    free.put(itemId, new Availability(quantity, List.of(), expected));
  }

  void has(long itemId, long pieces) {
    has(itemId, Quantity.pieces(pieces), null);
  }

  Quantity free(long itemId) {
    Availability there = free.get(itemId);
    return there == null ? Quantity.pieces(0) : there.free();
  }

  private @Nullable LocalDate expected(long itemId) {
    Availability there = free.get(itemId);
    return there == null ? null : there.expected();
  }

  /** As the bean does it, for staff. */
  @Override
  public Map<Long, Availability> shown(Collection<Item> items) {
    Map<Long, Availability> told = new HashMap<>();
    for (Item item : items) {
      told.put(
          item.id(),
          free.getOrDefault(
                  item.id(), new Availability(Quantity.zero(item.unit()), List.of(), null))
              .shownBy(seen.get(), item.packaging(), TODAY));
    }
    return told;
  }

  @Override
  public Map<Long, Availability> availability(Collection<Long> itemIds) {
    Map<Long, Availability> found = new HashMap<>(free);
    found.keySet().retainAll(itemIds);
    return found;
  }

  @Override
  public Quantity free(ItemNumber itemNumber) {
    throw new AssertionError("orders ask for many items at once");
  }

  @Override
  public Map<Integer, Quantity> reserve(DemandNumber demand, List<StockLine> lines) {
    Map<Integer, Quantity> got = new HashMap<>();
    for (StockLine line : lines) {
      Quantity taken = line.quantity().min(free(line.itemId()));
      if (taken.isPositive()) {
        got.put(line.lineNumber(), taken);
        has(line.itemId(), free(line.itemId()).minus(taken), expected(line.itemId()));
        setAside
            .computeIfAbsent(demand, any -> new HashMap<>())
            .merge(line.itemId(), taken, Quantity::plus);
      }
    }
    return got;
  }

  @Override
  public void release(DemandNumber demand) {
    Map<Long, Quantity> back = setAside.remove(demand);
    if (back != null) {
      back.forEach((item, quantity) -> has(item, free(item).plus(quantity), expected(item)));
    }
  }

  /** Goods that were set aside for a demand have left. */
  void left(DemandNumber demand, long itemId, Quantity quantity) {
    setAside
        .getOrDefault(demand, new HashMap<>())
        .computeIfPresent(itemId, (item, there) -> there.minus(quantity));
  }

  @Override
  public Map<String, Map<Integer, Quantity>> reserved(DemandNumber demand) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void issue(
      DemandNumber demand, String warehouseCode, String documentNumber, List<StockLine> lines) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void takeBack(String warehouseCode, String documentNumber, List<StockLine> lines) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void receive(
      String key,
      String warehouseCode,
      ItemNumber itemNumber,
      Quantity quantity,
      String reference) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void correct(
      String key, String warehouseCode, ItemNumber itemNumber, Quantity difference, String reason) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Warehouse> warehouses() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<StockView> balances(String text, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<StockView> balancesOf(Collection<ItemNumber> itemNumbers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Movement> movements(ItemNumber itemNumber, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<Reservation> reservations(ItemNumber itemNumber, PageRequest page) {
    throw new UnsupportedOperationException();
  }
}

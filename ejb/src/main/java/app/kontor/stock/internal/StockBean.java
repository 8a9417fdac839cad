package app.kontor.stock.internal;

import app.kontor.access.Allowed;
import app.kontor.access.Command;
import app.kontor.access.CurrentActor;
import app.kontor.access.Permission;
import app.kontor.access.UseCases;
import app.kontor.access.Within;
import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.party.Parties;
import app.kontor.platform.InvalidInput;
import app.kontor.platform.NumberRange;
import app.kontor.platform.Once;
import app.kontor.platform.Once.Made;
import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import app.kontor.stock.Availability;
import app.kontor.stock.DemandNumber;
import app.kontor.stock.Movement;
import app.kontor.stock.NotReserved;
import app.kontor.stock.Stock;
import app.kontor.stock.StockLine;
import app.kontor.stock.StockView;
import app.kontor.stock.Warehouse;
import app.kontor.stock.model.AllocationPlan;
import app.kontor.stock.model.AllocationPlan.Need;
import app.kontor.stock.model.AllocationPlan.Take;
import app.kontor.stock.model.StorageSite;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Stock behind the gate; the statements are in {@link StockRows}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StockBean implements Stock {
  @Inject private CurrentActor actor;
  @Inject private StockRows rows;
  @Inject private StockReservations reservations;
  @Inject private StorageSites sites;
  @Inject private Catalogue catalogue;
  @Inject private Parties parties;
  @Inject private Once once;

  @Override
  @Allowed({Permission.CATALOGUE_VIEW, Permission.STOCK_MANAGE})
  public Map<Long, Availability> availability(Collection<Long> itemIds) {
    return rows.availability(seller(), itemIds);
  }

  @Override
  @Within
  @Command
  public Map<Integer, Quantity> reserve(DemandNumber demand, List<StockLine> lines) {
    if (lines.isEmpty()) {
      return Map.of();
    }
    List<Need> needs =
        lines.stream()
            .map(line -> new Need(line.lineNumber(), line.itemId(), line.quantity().value()))
            .toList();
    List<Take> takes =
        AllocationPlan.plan(
            needs, reservations.free(seller(), needs.stream().map(Need::itemId).toList()));
    if (!takes.isEmpty()) {
      reservations.reserve(seller(), demand, takes);
    }
    Map<Integer, UnitCode> units =
        lines.stream()
            .collect(Collectors.toMap(StockLine::lineNumber, line -> line.quantity().unit()));
    Map<Integer, Quantity> reserved = new HashMap<>();
    for (Take take : takes) {
      UnitCode unit = Objects.requireNonNull(units.get(take.lineNumber()));
      reserved.merge(take.lineNumber(), Quantity.of(take.quantity(), unit), Quantity::plus);
    }
    return reserved;
  }

  @Override
  @Within
  public void release(DemandNumber demand) {
    reservations.release(seller(), demand);
  }

  @Override
  @Allowed({Permission.SHIPPING, Permission.ORDER_MANAGE})
  public Map<String, Map<Integer, Quantity>> reserved(DemandNumber demand) {
    return reservations.reserved(seller(), demand);
  }

  @Override
  @Within
  public void issue(
      DemandNumber demand, String warehouseCode, String documentNumber, List<StockLine> lines) {
    long warehouse = sites.get(seller(), warehouseCode).id();
    List<StockLine> sorted = new ArrayList<>(lines);
    sorted.sort(
        java.util.Comparator.comparingLong(StockLine::itemId)
            .thenComparingInt(StockLine::lineNumber));
    for (StockLine line : sorted) {
      if (!rows.issue(
          seller(), demand.value(), warehouse, documentNumber, line, actor.get().name())) {
        throw new NotReserved(demand, line.lineNumber());
      }
    }
  }

  @Override
  @Allowed(value = Permission.STOCK_MANAGE, audit = true)
  public void receive(
      String key,
      String warehouseCode,
      ItemNumber itemNumber,
      Quantity quantity,
      String reference) {
    if (!quantity.isPositive()) {
      throw new InvalidInput("quantity", "NOT_POSITIVE");
    }
    NumberRange.STOCKED.check("quantity", quantity.value());
    move(key, "RECEIPT", warehouseCode, itemNumber, quantity, reference);
  }

  @Override
  @Allowed(value = Permission.STOCK_MANAGE, audit = true)
  public void correct(
      String key, String warehouseCode, ItemNumber itemNumber, Quantity difference, String reason) {
    if (difference.isZero()) {
      throw new InvalidInput("quantity", "NOT_ZERO");
    }
    NumberRange.STOCK_DIFFERENCE.check("quantity", difference.value());
    move(key, "CORRECTION", warehouseCode, itemNumber, difference, reason);
  }

  private void move(
      String key,
      String kind,
      String warehouseCode,
      ItemNumber itemNumber,
      Quantity quantity,
      String reference) {
    if (reference.isBlank() || reference.length() > 80) {
      throw new InvalidInput("reference", reference.isBlank() ? "REQUIRED" : "TOO_LONG", 80);
    }
    Item item =
        catalogue.itemsByNumber(List.of(itemNumber), actor.get().language()).get(itemNumber);
    if (item == null) {
      throw new UnknownItem(itemNumber);
    }
    long warehouse = sites.get(seller(), warehouseCode).id();
    once.run(
        "stock-" + kind.toLowerCase(java.util.Locale.ROOT),
        actor.get().userId() + ":" + key,
        new Move(warehouseCode, itemNumber, quantity, reference),
        Made.class,
        () -> {
          BigDecimal difference = quantity.value();
          if (!rows.move(warehouse, item.id(), kind, difference, reference, actor.get().name())) {
            throw new InvalidInput("quantity", "LESS_THAN_RESERVED", itemNumber);
          }
          return new Made(reference);
        });
  }

  private record Move(
      String warehouseCode, ItemNumber itemNumber, Quantity quantity, String reference) {}

  @Override
  @Allowed({Permission.CATALOGUE_VIEW, Permission.STOCK_MANAGE})
  public List<Warehouse> warehouses() {
    return sites.open(seller()).stream().map(StorageSite::view).toList();
  }

  @Override
  @Allowed(Permission.STOCK_MANAGE)
  public Page<StockView> balances(String text, PageRequest page) {
    return rows.balances(
        seller(),
        text,
        page,
        catalogue.listed(actor.get().language()),
        parties.seller().language());
  }

  @Override
  @Allowed(Permission.STOCK_MANAGE)
  public List<Movement> movements(ItemNumber itemNumber, int limit) {
    return rows.movements(seller(), itemNumber, limit);
  }

  private long seller() {
    return actor.get().sellerId();
  }
}

package app.kontor.stock.internal;

import app.kontor.catalogue.Catalogue;
import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.catalogue.UnknownItem;
import app.kontor.gate.Allowed;
import app.kontor.gate.Command;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.gate.Within;
import app.kontor.measure.Quantity;
import app.kontor.party.Extent;
import app.kontor.party.Parties;
import app.kontor.party.Visibility;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.once.Once;
import app.kontor.platform.once.Once.Made;
import app.kontor.stock.Availability;
import app.kontor.stock.DemandNumber;
import app.kontor.stock.Movement;
import app.kontor.stock.NotReserved;
import app.kontor.stock.Reservation;
import app.kontor.stock.Stock;
import app.kontor.stock.StockLine;
import app.kontor.stock.StockView;
import app.kontor.stock.Warehouse;
import app.kontor.stock.WarehouseData;
import app.kontor.stock.model.AllocationPlan;
import app.kontor.stock.model.AllocationPlan.Need;
import app.kontor.stock.model.AllocationPlan.Take;
import app.kontor.stock.model.GoodsMove;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Stock behind the gate; the statements are in {@link StockRows}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class StockBean implements Stock {
  private final CurrentActor actor;
  private final Clock clock;
  private final StockRows rows;
  private final StockReservations reservations;
  private final StorageSites sites;
  private final Catalogue catalogue;
  private final Parties parties;
  private final Once once;

  @Inject
  public StockBean(
      CurrentActor actor,
      Clock clock,
      StockRows rows,
      StockReservations reservations,
      StorageSites sites,
      Catalogue catalogue,
      Parties parties,
      Once once) {
    this.actor = actor;
    this.clock = clock;
    this.rows = rows;
    this.reservations = reservations;
    this.sites = sites;
    this.catalogue = catalogue;
    this.parties = parties;
    this.once = once;
  }

  @Override
  @Within
  public Map<Long, Availability> shown(Collection<Item> items) {
    Visibility seen = parties.visibility();
    Map<Long, Availability> told = new HashMap<>();
    Map<Long, Availability> known = seen.stock() == Extent.NONE ? Map.of() : available(items);
    LocalDate today = parties.seller().today(clock);
    for (Item item : items) {
      Availability there = known.get(item.id());
      told.put(
          item.id(),
          (there == null ? new Availability(Quantity.zero(item.unit()), List.of(), null) : there)
              .shownBy(seen, item.packaging(), today));
    }
    return told;
  }

  @Override
  @Within
  public Map<Long, Availability> availability(Collection<Long> itemIds) {
    return available(catalogue.items(itemIds, actor.get().language()).values());
  }

  private Map<Long, Availability> available(Collection<Item> items) {
    Map<Long, Availability> all =
        rows.availability(items, sites.open(seller()), parties.seller().today(clock));
    if (actor.get().isStaff()) {
      return all;
    }
    Set<String> told =
        sites.all(seller()).stream()
            .filter(WarehouseData::branch)
            .map(WarehouseData::code)
            .collect(Collectors.toSet());
    Map<Long, Availability> shown = new HashMap<>();
    all.forEach((item, availability) -> shown.put(item, availability.showing(told)));
    return shown;
  }

  @Override
  @Allowed({Permission.CATALOGUE_MANAGE, Permission.STOCK_MANAGE})
  public Quantity free(ItemNumber itemNumber) {
    Item item = item(itemNumber);
    Availability there = available(List.of(item)).get(item.id());
    return there == null ? Quantity.zero(item.unit()) : there.free();
  }

  private Item item(ItemNumber itemNumber) {
    Item item =
        catalogue.itemsByNumber(List.of(itemNumber), actor.get().language()).get(itemNumber);
    if (item == null) {
      throw new UnknownItem(itemNumber);
    }
    return item;
  }

  @Override
  @Within
  @Command
  public Map<Integer, Quantity> reserve(DemandNumber demand, List<StockLine> lines) {
    if (lines.isEmpty()) {
      return Map.of();
    }
    List<Need> needs = lines.stream().map(Need::of).toList();
    List<Long> items =
        lines.stream().flatMap(line -> line.exploded().stream()).map(StockLine::itemId).toList();
    List<Take> takes = AllocationPlan.plan(needs, reservations.free(seller(), items));
    if (!takes.isEmpty()) {
      reservations.reserve(seller(), demand, takes);
    }
    return AllocationPlan.byLine(lines, takes);
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
    List<StockLine> sorted = new ArrayList<>();
    lines.forEach(line -> sorted.addAll(line.exploded()));
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
  @Within
  public void takeBack(String warehouseCode, String documentNumber, List<StockLine> lines) {
    long warehouse = sites.get(seller(), warehouseCode).id();
    lines.stream()
        .flatMap(line -> line.exploded().stream())
        .sorted(
            java.util.Comparator.comparingLong(StockLine::itemId)
                .thenComparingInt(StockLine::lineNumber))
        .forEach(
            line -> {
              GoodsMove move = GoodsMove.returned(line.quantity(), documentNumber);
              if (!rows.move(warehouse, line.itemId(), move, actor.get().name())) {
                throw new IllegalStateException("goods that come in are less than reserved");
              }
            });
  }

  @Override
  @Allowed(value = Permission.STOCK_MANAGE, audit = true)
  public void receive(
      String key,
      String warehouseCode,
      ItemNumber itemNumber,
      Quantity quantity,
      String reference) {
    move(key, warehouseCode, itemNumber, GoodsMove.receipt(quantity, reference));
  }

  @Override
  @Allowed(value = Permission.STOCK_MANAGE, audit = true)
  public void correct(
      String key, String warehouseCode, ItemNumber itemNumber, Quantity difference, String reason) {
    move(key, warehouseCode, itemNumber, GoodsMove.correction(difference, reason));
  }

  private void move(String key, String warehouseCode, ItemNumber itemNumber, GoodsMove move) {
    Item item = item(itemNumber);
    GoodsMove goods = move.of(item);
    long warehouse = sites.get(seller(), warehouseCode).id();
    once.run(
        goods.kind().command(),
        actor.get().userId() + ":" + key,
        new Move(warehouseCode, itemNumber, goods.quantity(), goods.reference()),
        Made.class,
        () -> {
          if (!rows.move(warehouse, item.id(), goods, actor.get().name())) {
            throw new InvalidInput("quantity", "LESS_THAN_RESERVED", itemNumber);
          }
          return new Made(goods.reference());
        });
  }

  private record Move(
      String warehouseCode, ItemNumber itemNumber, Quantity quantity, String reference) {}

  @Override
  @Allowed({Permission.CATALOGUE_VIEW, Permission.STOCK_MANAGE})
  public List<Warehouse> warehouses() {
    return sites.open(seller()).stream().map(StorageSites.Open::warehouse).toList();
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
  public List<StockView> balancesOf(Collection<ItemNumber> itemNumbers) {
    return itemNumbers.isEmpty() ? List.of() : rows.balancesOf(seller(), itemNumbers);
  }

  @Override
  @Allowed(Permission.STOCK_MANAGE)
  public Page<Movement> movements(ItemNumber itemNumber, PageRequest page) {
    return rows.movements(seller(), itemNumber, page);
  }

  @Override
  @Allowed(Permission.STOCK_MANAGE)
  public Page<Reservation> reservations(ItemNumber itemNumber, PageRequest page) {
    return reservations.of(seller(), itemNumber, page);
  }

  private long seller() {
    return actor.get().sellerId();
  }
}

package app.kontor.stock.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import app.kontor.stock.DemandNumber;
import app.kontor.stock.Reservation;
import app.kontor.stock.model.AllocationPlan;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * The statements that set stock aside for orders. Native: all lines of an order take their stock in
 * one conditional statement per warehouse, and no row is read to be changed. The balances are
 * locked along their key before they are read, so that buyers of the same item wait for each other.
 */
@Dependent
public class StockReservations {
  @PersistenceContext private EntityManager em;
  @Inject private StorageSites sites;

  /** No entity of these tables is changed, so nothing need be written before they are read. */
  private Query statement(String sql) {
    return em.createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT);
  }

  /**
   * What is free by item and warehouse, the rows locked in one order until the transaction ends, so
   * that buyers of the same item wait for each other instead of undoing each other's work.
   */
  List<AllocationPlan.Free> free(long sellerId, Collection<Long> itemIds) {
    if (itemIds.isEmpty()) {
      return List.of();
    }
    return Rows.list(
            statement(
                // along the primary key, so that the order of the rows is that of the locks
                "SELECT b.item_id, b.warehouse_id, b.on_hand - b.reserved AS free"
                    + " FROM stock_balance b FORCE INDEX (PRIMARY) WHERE b.item_id IN ("
                    + Rows.in(itemIds)
                    + ") AND b.warehouse_id IN ("
                    + Rows.in(sites.open(sellerId).stream().map(StorageSites.Open::id).toList())
                    + ") ORDER BY b.item_id, b.warehouse_id FOR UPDATE"),
            row ->
                new AllocationPlan.Free(
                    row.number("item_id"), row.number("warehouse_id"), row.decimal("free")))
        .stream()
        .filter(free -> free.quantity().signum() > 0)
        .toList();
  }

  /**
   * Reserves what {@link #free} has found and locked in this transaction.
   *
   * @throws IllegalStateException if that much is not free, which the locks exclude
   */
  void reserve(long sellerId, DemandNumber demand, List<AllocationPlan.Take> takes) {
    takes.stream()
        .collect(
            Collectors.groupingBy(AllocationPlan.Take::warehouseId, TreeMap::new, quantities()))
        .forEach((warehouse, wanted) -> raiseReserved(demand, warehouse, wanted));
    keepReservations(sellerId, demand, takes);
  }

  private static Collector<AllocationPlan.Take, ?, Map<Long, BigDecimal>> quantities() {
    return Collectors.toMap(
        AllocationPlan.Take::itemId, AllocationPlan.Take::quantity, BigDecimal::add, TreeMap::new);
  }

  /** Raises all balances of a warehouse in one statement, each by its quantity. */
  private void raiseReserved(DemandNumber demand, long warehouse, Map<Long, BigDecimal> wanted) {
    StringBuilder cases = new StringBuilder("CASE item_id");
    List<String> items = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      items.add("?" + (2 + 2 * i));
      cases.append(" WHEN ?").append(2 + 2 * i).append(" THEN ?").append(3 + 2 * i);
    }
    cases.append(" END");
    Query statement =
        statement(
                "UPDATE stock_balance SET reserved = reserved + "
                    + cases
                    + " WHERE warehouse_id = ?1 AND item_id IN ("
                    + String.join(",", items)
                    + ") AND on_hand - reserved >= "
                    + cases)
            .setParameter(1, warehouse);
    int at = 2;
    for (Map.Entry<Long, BigDecimal> one : wanted.entrySet()) {
      statement.setParameter(at++, one.getKey()).setParameter(at++, one.getValue());
    }
    if (statement.executeUpdate() != wanted.size()) {
      throw new IllegalStateException("less is free for " + demand + " than was locked");
    }
  }

  private void keepReservations(
      long sellerId, DemandNumber demand, List<AllocationPlan.Take> takes) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < takes.size(); i++) {
      int first = 3 + 6 * i;
      rows.add(
          "(NEXT VALUE FOR id_seq, ?1, ?2, ?%d, ?%d, ?%d, ?%d, ?%d, ?%d)"
              .formatted(first, first + 1, first + 2, first + 3, first + 4, first + 5));
    }
    Query statement =
        statement(
                "INSERT INTO stock_reservation"
                    + " (id, seller_id, order_number, line_number, item_id, warehouse_id, quantity,"
                    + " bundle_id, per_bundle)"
                    + " VALUES "
                    + String.join(", ", rows)
                    + " ON DUPLICATE KEY UPDATE quantity = quantity + VALUES(quantity)")
            .setParameter(1, sellerId)
            .setParameter(2, demand.value());
    int at = 3;
    for (AllocationPlan.Take take : takes) {
      AllocationPlan.Of bundle = take.bundle();
      statement
          .setParameter(at++, take.lineNumber())
          .setParameter(at++, take.itemId())
          .setParameter(at++, take.warehouseId())
          .setParameter(at++, take.quantity())
          .setParameter(at++, bundle == null ? null : bundle.bundleId())
          .setParameter(at++, bundle == null ? null : bundle.perBundle());
    }
    statement.executeUpdate();
  }

  /** Gives back what is set aside for an order. */
  void release(long sellerId, DemandNumber demand) {
    List<AllocationPlan.Free> held =
        Rows.list(
            statement(
                    "SELECT item_id, warehouse_id, quantity FROM stock_reservation"
                        + " WHERE seller_id = ?1 AND order_number = ?2 AND quantity > 0"
                        + " ORDER BY item_id, warehouse_id FOR UPDATE")
                .setParameter(1, sellerId)
                .setParameter(2, demand.value()),
            row ->
                new AllocationPlan.Free(
                    row.number("item_id"), row.number("warehouse_id"), row.decimal("quantity")));
    for (AllocationPlan.Free one : held) {
      statement(
              "UPDATE stock_balance SET reserved = reserved - ?1"
                  + " WHERE item_id = ?2 AND warehouse_id = ?3")
          .setParameter(1, one.quantity())
          .setParameter(2, one.itemId())
          .setParameter(3, one.warehouseId())
          .executeUpdate();
    }
    statement("DELETE FROM stock_reservation WHERE seller_id = ?1 AND order_number = ?2")
        .setParameter(1, sellerId)
        .setParameter(2, demand.value())
        .executeUpdate();
  }

  /** What is set aside for an order, by warehouse code and line number. */
  Map<String, Map<Integer, Quantity>> reserved(long sellerId, DemandNumber demand) {
    Map<String, Map<Integer, Quantity>> result = new TreeMap<>();
    Rows.list(
            statement(
                    // all parts of a bundle tell the same number of bundles
                    "SELECT w.code, r.line_number, MIN(r.quantity / COALESCE(r.per_bundle, 1)) AS"
                        + " quantity, MIN(i.unit) AS unit FROM stock_reservation r"
                        + " JOIN warehouse w ON w.id = r.warehouse_id"
                        + " JOIN v_catalogue_item i ON i.id = COALESCE(r.bundle_id, r.item_id)"
                        + " WHERE r.seller_id = ?1 AND r.order_number = ?2 AND r.quantity > 0"
                        + " GROUP BY w.code, r.line_number ORDER BY w.code, r.line_number")
                .setParameter(1, sellerId)
                .setParameter(2, demand.value()),
            row -> Map.entry(row.text("code"), entry(row)))
        .forEach(
            found ->
                result
                    .computeIfAbsent(found.getKey(), code -> new TreeMap<>())
                    .put(found.getValue().getKey(), found.getValue().getValue()));
    return result;
  }

  private static Map.Entry<Integer, Quantity> entry(Rows row) {
    return Map.entry(
        (int) row.number("line_number"),
        Quantity.of(row.decimal("quantity"), new UnitCode(row.text("unit"))));
  }

  /** What is set aside of an item and has not left. */
  Page<Reservation> of(long sellerId, ItemNumber itemNumber, PageRequest page) {
    String ofItem =
        " FROM stock_reservation r FORCE INDEX (stock_reservation_held)"
            + " WHERE r.item_id = (SELECT o.id FROM v_catalogue_item o WHERE o.seller_id = ?1 AND"
            + " o.number = ?2) AND r.held = TRUE";
    Query rows =
        em.createNativeQuery(
            "SELECT h.order_number, h.line_number, w.code, h.quantity, i.unit FROM"
                + " (SELECT r.order_number, r.line_number, r.warehouse_id, r.item_id, r.quantity"
                + ofItem
                + " ORDER BY r.order_number, r.line_number LIMIT "
                + page.limit()
                + " OFFSET "
                + page.offset()
                + ") h JOIN warehouse w ON w.id = h.warehouse_id JOIN v_catalogue_item i ON"
                + " i.id = h.item_id ORDER BY h.order_number, h.line_number, w.code");
    Query ids = em.createNativeQuery("SELECT r.id" + ofItem);
    for (Query query : List.of(rows, ids)) {
      query.setParameter(1, sellerId).setParameter(2, itemNumber.value());
    }
    List<Reservation> found =
        Rows.list(
            rows,
            row ->
                new Reservation(
                    new DemandNumber(row.text("order_number")),
                    Math.toIntExact(row.number("line_number")),
                    row.text("code"),
                    Quantity.of(row.decimal("quantity"), new UnitCode(row.text("unit")))));
    return new Page<>(found, Total.of(page, found.size(), ids));
  }
}

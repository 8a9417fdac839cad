package app.kontor.stock.internal;

import app.kontor.catalogue.Item;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import app.kontor.platform.number.SpelledNumbers;
import app.kontor.stock.Availability;
import app.kontor.stock.Movement;
import app.kontor.stock.StockLine;
import app.kontor.stock.StockView;
import app.kontor.stock.Warehouse;
import app.kontor.stock.model.BundleStock;
import app.kontor.stock.model.GoodsMove;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Stock's statements. Native: a balance changes only by a conditional UPDATE, so two buyers never
 * get the same piece whatever the isolation level; the ledger is only added to; lists join what the
 * catalogue publishes.
 */
@Dependent
public class StockRows {
  /** What there is of the parts of bundles. */
  private static final String PARTS =
      " UNION ALL SELECT p.item_id, p.part_id, p.quantity AS per, w.id AS warehouse_id,"
          + " COALESCE(b.on_hand - b.reserved, 0) AS free, b.expected_on"
          + " FROM v_catalogue_bundle_part p STRAIGHT_JOIN warehouse w ON w.id IN (%s)"
          + " LEFT JOIN stock_balance b ON b.item_id = p.part_id"
          + " AND b.warehouse_id = w.id WHERE p.item_id IN (%s)";

  @PersistenceContext private EntityManager em;
  @Inject private Clock clock;

  /**
   * What can be had of items.
   *
   * @param open where goods are promised from
   * @param today where the seller is
   */
  Map<Long, Availability> availability(
      Collection<Item> items, List<StorageSites.Open> open, LocalDate today) {
    Map<Long, Availability> result = new HashMap<>();
    if (items.isEmpty() || open.isEmpty()) {
      return result;
    }
    Map<Long, Item> asked = new HashMap<>();
    items.forEach(item -> asked.put(item.id(), item));
    Map<Long, Warehouse> warehouses = new HashMap<>();
    open.forEach(site -> warehouses.put(site.id(), site.warehouse()));
    String sites = Rows.in(warehouses.keySet());
    List<Long> bundles = items.stream().filter(Item::isBundle).map(Item::id).toList();
    List<Place> rows =
        Rows.list(
            em.createNativeQuery(
                    "SELECT b.item_id, 0 AS part_id, CAST(1 AS DECIMAL(19, 6)) AS per,"
                        + " b.warehouse_id, b.on_hand - b.reserved AS free, b.expected_on"
                        + " FROM stock_balance b FORCE INDEX (PRIMARY) WHERE b.item_id IN ("
                        + Rows.in(asked.keySet())
                        + ") AND b.warehouse_id IN ("
                        + sites
                        + ")"
                        + (bundles.isEmpty() ? "" : PARTS.formatted(sites, Rows.in(bundles))))
                // asked while an order is placed, which need not be written for it
                .setFlushMode(FlushModeType.COMMIT),
            row -> place(row, asked, warehouses));
    // sorted here, or the database would write all to a table of its own first
    rows.stream()
        .sorted(Comparator.comparing(place -> place.there().code()))
        .collect(Collectors.groupingBy(Place::itemId))
        .forEach((item, places) -> result.put(item, availability(places, today)));
    return result;
  }

  /**
   * What is free of an item, or of a part of a bundle, in a warehouse, and when more comes.
   *
   * @param partId 0 for the item itself
   * @param per of the part in one bundle
   * @param free in the item's unit; of a part, without a unit of its own
   */
  private record Place(
      long itemId,
      long partId,
      BigDecimal per,
      Availability.InWarehouse there,
      @Nullable LocalDate expectedOn) {}

  private static Place place(Rows row, Map<Long, Item> items, Map<Long, Warehouse> warehouses) {
    long item = row.number("item_id");
    Warehouse warehouse =
        Objects.requireNonNull(warehouses.get(row.number("warehouse_id")), "another warehouse");
    return new Place(
        item,
        row.number("part_id"),
        row.decimal("per"),
        new Availability.InWarehouse(
            warehouse.code(),
            warehouse.name(),
            Quantity.of(
                row.decimal("free"),
                Objects.requireNonNull(items.get(item), "another item").unit())),
        row.dateOrNull("expected_on"));
  }

  private static Availability availability(List<Place> places, LocalDate today) {
    if (places.get(0).partId() != 0) {
      BundleStock bundle = new BundleStock(places.get(0).there().free().unit());
      for (Place each : places) {
        Availability.InWarehouse there = each.there();
        bundle.add(
            each.partId(),
            each.per(),
            there.code(),
            there.name(),
            there.free().value(),
            each.expectedOn());
      }
      return bundle.availability(today);
    }
    List<LocalDate> announced =
        places.stream().map(Place::expectedOn).filter(Objects::nonNull).toList();
    return Availability.in(
        places.stream().map(Place::there).toList(), Availability.next(announced, today));
  }

  /** Takes reserved goods out; false if less is reserved. */
  boolean issue(
      long sellerId,
      String orderNumber,
      long warehouseId,
      String documentNumber,
      StockLine line,
      String who) {
    BigDecimal quantity = line.quantity().value();
    int taken =
        em.createNativeQuery(
                "UPDATE stock_reservation SET quantity = quantity - ?1 WHERE seller_id = ?2"
                    + " AND order_number = ?3 AND line_number = ?4 AND warehouse_id = ?5"
                    + " AND item_id = ?6 AND quantity >= ?1")
            .setParameter(1, quantity)
            .setParameter(2, sellerId)
            .setParameter(3, orderNumber)
            .setParameter(4, line.lineNumber())
            .setParameter(5, warehouseId)
            .setParameter(6, line.itemId())
            .executeUpdate();
    if (taken == 0) {
      return false;
    }
    em.createNativeQuery(
            "UPDATE stock_balance SET on_hand = on_hand - ?1, reserved = reserved - ?1"
                + " WHERE item_id = ?2 AND warehouse_id = ?3")
        .setParameter(1, quantity)
        .setParameter(2, line.itemId())
        .setParameter(3, warehouseId)
        .executeUpdate();
    ledger(warehouseId, line.itemId(), "ISSUE", quantity.negate(), documentNumber, who);
    return true;
  }

  /** Books a movement; false if less would be on hand than is reserved. */
  boolean move(long warehouseId, long itemId, GoodsMove move, String who) {
    BigDecimal difference = move.quantity().value();
    em.createNativeQuery(
            "INSERT IGNORE INTO stock_balance (item_id, warehouse_id, on_hand) VALUES (?1, ?2, 0)")
        .setParameter(1, itemId)
        .setParameter(2, warehouseId)
        .executeUpdate();
    int changed =
        em.createNativeQuery(
                "UPDATE stock_balance SET on_hand = on_hand + ?1 WHERE item_id = ?2"
                    + " AND warehouse_id = ?3 AND on_hand + ?1 >= reserved")
            .setParameter(1, difference)
            .setParameter(2, itemId)
            .setParameter(3, warehouseId)
            .executeUpdate();
    if (changed == 0) {
      return false;
    }
    ledger(warehouseId, itemId, move.kind().name(), difference, move.reference(), who);
    return true;
  }

  private void ledger(
      long warehouseId,
      long itemId,
      String kind,
      BigDecimal quantity,
      String reference,
      String who) {
    em.createNativeQuery(
            "INSERT INTO stock_movement"
                + " (id, item_id, warehouse_id, kind, quantity, reference, at, who)"
                + " VALUES (NEXT VALUE FOR id_seq, ?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .setParameter(1, itemId)
        .setParameter(2, warehouseId)
        .setParameter(3, kind)
        .setParameter(4, quantity)
        .setParameter(5, reference)
        .setParameter(6, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .setParameter(7, who)
        .executeUpdate();
  }

  /**
   * Balances by item number. Each item of the list has a balance at least, so that as many items as
   * the page needs rows are enough: they are cut out in the order of their numbers before anything
   * is joined. (Asked by EXISTS, the database would begin with all balances.)
   */
  Page<StockView> balances(
      long sellerId, String text, PageRequest page, Locale language, Locale sellers) {
    String items =
        " FROM v_catalogue_item i"
            + (text.isBlank()
                ? ""
                : " LEFT JOIN v_catalogue_item_text t ON t.item_id = i.id AND t.language = ?2")
            + " WHERE i.seller_id = ?1"
            + (text.isBlank()
                ? ""
                : " AND (i.number LIKE ?3 OR i.plain_number LIKE ?4 OR t.name LIKE ?3)");
    String stocked =
        "SELECT i.id, i.number, i.unit"
            + items
            + " AND (SELECT 1 FROM stock_balance s WHERE s.item_id = i.id LIMIT 1) = 1"
            + " ORDER BY i.number LIMIT "
            + (page.offset() + page.limit());
    Query rows =
        em.createNativeQuery(
                "SELECT i.number, COALESCE("
                    + Rows.text(
                        "t.name", "FROM v_catalogue_item_text o WHERE o.item_id = i.id", "?9")
                    + ", i.number) AS name, w.code, b.on_hand, b.reserved, i.unit FROM ("
                    + stocked
                    + ") i LEFT JOIN v_catalogue_item_text t ON t.item_id = i.id AND t.language ="
                    + " ?2 JOIN stock_balance b ON b.item_id = i.id JOIN warehouse w ON w.id ="
                    + " b.warehouse_id AND w.seller_id = ?1 ORDER BY i.number, w.code LIMIT "
                    + page.limit()
                    + " OFFSET "
                    + page.offset())
            .setParameter(2, language.getLanguage())
            .setParameter(9, sellers.getLanguage());
    Query ids =
        em.createNativeQuery(
            text.isBlank()
                ? "SELECT b.item_id FROM warehouse w JOIN stock_balance b ON b.warehouse_id = w.id"
                    + " WHERE w.seller_id = ?1"
                : "SELECT b.item_id"
                    + items.replace(
                        " WHERE ",
                        " JOIN stock_balance b ON b.item_id = i.id"
                            + " JOIN warehouse w ON w.id = b.warehouse_id AND w.seller_id = ?1"
                            + " WHERE "));
    if (!text.isBlank()) {
      ids.setParameter(2, language.getLanguage());
    }
    for (Query query : List.of(rows, ids)) {
      query.setParameter(1, sellerId);
      if (!text.isBlank()) {
        query
            .setParameter(3, LikePattern.anywhere(text))
            .setParameter(4, SpelledNumbers.part(text));
      }
    }
    List<StockView> found = Rows.list(rows, StockRows::view);
    return new Page<>(found, Total.of(page, found.size(), ids));
  }

  /** What lies where of some items, without their names. */
  List<StockView> balancesOf(long sellerId, Collection<ItemNumber> itemNumbers) {
    List<String> numbers = itemNumbers.stream().map(ItemNumber::value).distinct().toList();
    String places =
        IntStream.range(0, numbers.size())
            .mapToObj(i -> "?" + (i + 2))
            .collect(Collectors.joining(","));
    Query rows =
        em.createNativeQuery(
                "SELECT i.number, i.number AS name, w.code, b.on_hand, b.reserved, i.unit"
                    + " FROM v_catalogue_item i JOIN stock_balance b ON b.item_id = i.id"
                    + " JOIN warehouse w ON w.id = b.warehouse_id AND w.seller_id = ?1"
                    + " WHERE i.seller_id = ?1 AND i.number IN ("
                    + places
                    + ")")
            .setParameter(1, sellerId);
    for (int i = 0; i < numbers.size(); i++) {
      rows.setParameter(i + 2, numbers.get(i));
    }
    return Rows.list(rows, StockRows::view);
  }

  private static StockView view(Rows row) {
    UnitCode unit = new UnitCode(row.text("unit"));
    return new StockView(
        new ItemNumber(row.text("number")),
        row.text("name"),
        row.text("code"),
        Quantity.of(row.decimal("on_hand"), unit),
        Quantity.of(row.decimal("reserved"), unit));
  }

  Page<Movement> movements(long sellerId, ItemNumber itemNumber, PageRequest page) {
    String ofItem =
        " WHERE m.item_id = (SELECT o.id FROM v_catalogue_item o WHERE o.seller_id = ?1 AND"
            + " o.number = ?2)";
    Query rows =
        em.createNativeQuery(
            "SELECT m.at, w.code, m.kind, m.quantity, i.unit, m.reference, m.who"
                + " FROM stock_movement m FORCE INDEX (stock_movement_of_item) JOIN warehouse w ON"
                + " w.id = m.warehouse_id JOIN v_catalogue_item i ON i.id = m.item_id"
                + ofItem
                + " ORDER BY m.at DESC, m.id DESC LIMIT "
                + page.limit()
                + " OFFSET "
                + page.offset());
    Query ids = em.createNativeQuery("SELECT m.id FROM stock_movement m" + ofItem);
    for (Query query : List.of(rows, ids)) {
      query.setParameter(1, sellerId).setParameter(2, itemNumber.value());
    }
    List<Movement> found = Rows.list(rows, StockRows::movement);
    return new Page<>(found, Total.of(page, found.size(), ids));
  }

  private static Movement movement(Rows row) {
    return new Movement(
        row.instant("at"),
        row.text("code"),
        row.text("kind"),
        Quantity.of(row.decimal("quantity"), new UnitCode(row.text("unit"))),
        row.text("reference"),
        row.text("who"));
  }

  /**
   * What lies in a warehouse.
   *
   * @param items how many items
   * @param reserved how many of them are reserved for orders
   */
  record Lying(long items, long reserved) {}

  Lying lying(long warehouseId) {
    return Rows.list(
            em.createNativeQuery(
                    "SELECT COUNT(*) AS items, COALESCE(SUM(reserved > 0), 0) AS held"
                        + " FROM stock_balance WHERE warehouse_id = ?1"
                        + " AND (on_hand > 0 OR reserved > 0)")
                .setParameter(1, warehouseId),
            row -> new Lying(row.number("items"), row.number("held")))
        .get(0);
  }
}

package app.kontor.ordering.internal;

import app.kontor.ordering.AlsoBought;
import app.kontor.ordering.model.CoPurchases.Other;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which items are bought together, as it was counted, and the orders it is counted from. Native:
 * very many narrow rows, which one job writes and pages only read.
 */
@Dependent
public class AlsoBoughtRows {
  /** Of a basket what came in last says what is being bought. */
  private static final int LATEST_LINES = 20;

  @PersistenceContext private EntityManager em;

  /** An order to be counted. */
  record Counted(long id, long partnerId, LocalDateTime placedAt) {}

  /** The orders before one, the latest first; withdrawn ones are left out. */
  List<Counted> orders(long sellerId, Instant since, Counted before, int limit) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT o.id, o.partner_id, o.placed_at FROM sales_order o WHERE o.seller_id = ?1"
                    + " AND o.placed_at >= ?2 AND o.placed_at <= ?3"
                    + " AND (o.placed_at < ?3 OR o.id < ?4) AND o.status <> 'CANCELLED'"
                    + " ORDER BY o.placed_at DESC, o.id DESC LIMIT "
                    + limit)
            .setParameter(1, sellerId)
            .setParameter(2, LocalDateTime.ofInstant(since, ZoneOffset.UTC))
            .setParameter(3, before.placedAt())
            .setParameter(4, before.id()),
        row ->
            new Counted(
                row.number("id"),
                row.number("partner_id"),
                LocalDateTime.ofInstant(row.instant("placed_at"), ZoneOffset.UTC)));
  }

  /** The items of orders, as they stand on them; charges are no items. */
  Map<Long, List<Long>> items(Collection<Long> orders) {
    Map<Long, List<Long>> items = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
            "SELECT l.order_id, l.item_id FROM sales_order_line l WHERE l.order_id IN ("
                + Rows.in(orders)
                + ") AND l.item_id > 0 ORDER BY l.order_id, l.line_number"),
        row ->
            items
                .computeIfAbsent(row.number("order_id"), id -> new ArrayList<>())
                .add(row.number("item_id")));
    return items;
  }

  /**
   * What is kept of the items between two ids, the first one left out, in its order.
   *
   * @return by item the others
   */
  Map<Long, List<Long>> kept(long sellerId, long after, long last) {
    Map<Long, List<Long>> kept = new HashMap<>();
    Rows.list(
        em.createNativeQuery(
                "SELECT a.item_id, a.other_id FROM order_also_bought a WHERE a.seller_id = ?1"
                    + " AND a.item_id > ?2 AND a.item_id <= ?3 ORDER BY a.item_id, a.place")
            .setParameter(1, sellerId)
            .setParameter(2, after)
            .setParameter(3, last),
        row ->
            kept.computeIfAbsent(row.number("item_id"), id -> new ArrayList<>())
                .add(row.number("other_id")));
    return kept;
  }

  /** Keeps something else of items, or nothing. */
  void replace(long sellerId, Map<Long, List<Other>> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    em.createNativeQuery(
            "DELETE FROM order_also_bought WHERE seller_id = ?1 AND item_id IN ("
                + Rows.in(fresh.keySet())
                + ")")
        .setParameter(1, sellerId)
        .executeUpdate();
    List<String> rows = new ArrayList<>();
    fresh.forEach(
        (item, others) -> {
          for (int i = 0; i < others.size(); i++) {
            Other other = others.get(i);
            rows.add(
                "(?1,"
                    + item
                    + ','
                    + (i + 1)
                    + ','
                    + other.itemId()
                    + ','
                    + other.customers()
                    + ','
                    + other.lift()
                    + ')');
          }
        });
    if (!rows.isEmpty()) {
      em.createNativeQuery(
              "INSERT INTO order_also_bought (seller_id, item_id, place, other_id, customers, lift)"
                  + " VALUES "
                  + String.join(",", rows))
          .setParameter(1, sellerId)
          .executeUpdate();
    }
  }

  /** What others bought with an item, the most related first. */
  List<Long> with(long sellerId, long itemId) {
    return Rows.numbers(
        em.createNativeQuery(
                "SELECT a.other_id FROM order_also_bought a WHERE a.seller_id = ?1"
                    + " AND a.item_id = ?2 ORDER BY a.place")
            .setParameter(1, sellerId)
            .setParameter(2, itemId));
  }

  /** What others bought with what lies in a person's basket and is not in it. */
  List<Long> withBasket(long sellerId, long userId) {
    return Rows.numbers(
        em.createNativeQuery(
                "SELECT a.other_id FROM (SELECT b.item_id FROM basket_line b WHERE b.user_id = ?2"
                    + " ORDER BY b.added_at DESC, b.id DESC LIMIT "
                    + LATEST_LINES
                    + ") l JOIN order_also_bought a ON a.seller_id = ?1 AND a.item_id = l.item_id"
                    + " WHERE NOT EXISTS (SELECT 1 FROM basket_line t WHERE t.user_id = ?2"
                    + " AND t.item_id = a.other_id) GROUP BY a.other_id"
                    + " ORDER BY COUNT(*) DESC, MAX(a.lift) DESC, a.other_id LIMIT "
                    + AlsoBought.MOST)
            .setParameter(1, sellerId)
            .setParameter(2, userId));
  }
}

package app.kontor.ordering.internal;

import app.kontor.gate.Actor;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.ordering.model.Wanted.BaseAmount;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What each customer has bought, kept while orders are placed. Native: one statement writes all
 * lines of an order, whether their items are there or not.
 */
@Dependent
public class BoughtRows {
  private static final String OF =
      " FROM bought_item b WHERE b.partner_id = ?1"
          + " AND (b.item_number LIKE ?2 OR b.item_name LIKE ?2)";

  /** For who is not shown the orders of other channels. */
  private static final String IN_PORTAL =
      " AND EXISTS (SELECT 1 FROM sales_order o WHERE o.seller_id = ?3"
          + " AND o.number = b.last_order AND o.partner_id = b.partner_id AND o.channel = 'PORTAL')";

  @PersistenceContext private EntityManager em;

  /** An item as it was bought last. */
  record Bought(
      long itemId, BaseAmount ordered, int times, Instant lastAt, OrderNumber lastOrder) {}

  /**
   * The latest first.
   *
   * @param allChannels whether what was ordered last outside the portal is among it
   */
  Page<Bought> of(Actor who, String text, boolean allChannels, PageRequest page) {
    String rowsOf = allChannels ? OF : OF + IN_PORTAL;
    Query shown =
        em.createNativeQuery(
                "SELECT b.item_id, b.ordered, b.sales_unit, b.times, b.last_at, b.last_order"
                    + rowsOf
                    + " ORDER BY b.last_at DESC, b.item_id DESC")
            .setFirstResult(page.offset())
            .setMaxResults(page.limit());
    Query ids = em.createNativeQuery("SELECT b.item_id" + rowsOf);
    for (Query each : List.of(shown, ids)) {
      each.setParameter(1, who.partnerId()).setParameter(2, LikePattern.anywhere(text));
      if (!allChannels) {
        each.setParameter(3, who.sellerId());
      }
    }
    List<Bought> rows = Rows.list(shown, BoughtRows::bought);
    return new Page<>(rows, Total.of(page, rows.size(), ids));
  }

  private static Bought bought(Rows row) {
    String unit = row.textOrNull("sales_unit");
    return new Bought(
        row.number("item_id"),
        new BaseAmount(row.decimal("ordered"), unit == null ? null : new UnitCode(unit)),
        (int) row.number("times"),
        row.instant("last_at"),
        new OrderNumber(row.text("last_order")));
  }

  /**
   * An order has been placed; rows are written in the order of their keys, so that two give way.
   */
  void note(SalesOrder order, long partnerId, Instant now) {
    Map<Long, OrderLine> lines = new TreeMap<>(Comparator.naturalOrder());
    order.lines().stream()
        .filter(line -> !line.isCharge())
        .forEach(line -> lines.put(line.itemId(), line));
    if (lines.isEmpty()) {
      return;
    }
    List<Object> values = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    lines.forEach(
        (item, line) -> {
          int first = values.size() + 4;
          rows.add(
              "(?1,"
                  + item
                  + ",?"
                  + first
                  + ",?"
                  + (first + 1)
                  + ",?"
                  + (first + 2)
                  + ",?"
                  + (first + 3)
                  + ",1,?2,?3)");
          values.add(line.item().number().value());
          values.add(line.item().name());
          values.add(line.ordered().value());
          values.add(unit(line));
        });
    Query insert =
        em.createNativeQuery(
                "INSERT INTO bought_item (partner_id, item_id, item_number, item_name, ordered,"
                    + " sales_unit, times, last_at, last_order) VALUES "
                    + String.join(",", rows)
                    + " ON DUPLICATE KEY UPDATE item_number = VALUES(item_number),"
                    + " item_name = VALUES(item_name), ordered = VALUES(ordered),"
                    + " sales_unit = VALUES(sales_unit), times = times + 1,"
                    + " last_at = VALUES(last_at), last_order = VALUES(last_order)")
            .setParameter(1, partnerId)
            .setParameter(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
            .setParameter(3, order.number().value())
            // the order itself need not be there yet: it is written once, when all of it is known
            .setFlushMode(FlushModeType.COMMIT);
    for (int i = 0; i < values.size(); i++) {
      insert.setParameter(i + 4, values.get(i));
    }
    insert.executeUpdate();
  }

  /** Null for the base unit. */
  private static @Nullable String unit(OrderLine line) {
    SalesUnit sold = line.item().soldIn();
    return sold == null ? null : sold.unit().code();
  }
}

package app.kontor.ordering.internal;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.OrderedLine;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of orders with goods, latest order first; native, because files have very many. */
@Dependent
public class OrderLineRows {
  private static final String LINE =
      "SELECT o.id, o.number, o.partner_number, o.buyer_reference, o.placed_at, o.status,"
          + " o.requested_date, o.delivery_method, o.currency, l.item_number, l.unit, l.ordered,"
          + " l.sales_unit, l.sales_factor, l.price, l.base_quantity, l.net FROM (";

  private static final String LINES =
      ") s JOIN sales_order o ON o.id = s.id JOIN sales_order_line l ON l.order_id = o.id"
          + " WHERE l.item_id <> 0 ORDER BY o.placed_at DESC, o.id DESC, l.line_number";

  private static final String ORDERS =
      "SELECT id FROM sales_order FORCE INDEX (sales_order_latest) WHERE seller_id = ?1";

  private static final String LATEST = " ORDER BY placed_at DESC, id DESC LIMIT ";

  @PersistenceContext private EntityManager em;

  /** Each order has a line at least, so that as many orders as the page needs lines are enough. */
  Page<OrderedLine> lines(long sellerId, PageRequest page) {
    List<OrderedLine> rows =
        Rows.list(
            em.createNativeQuery(
                    LINE
                        + ORDERS
                        + LATEST
                        + (page.offset() + page.limit())
                        + LINES
                        + " LIMIT "
                        + page.limit()
                        + " OFFSET "
                        + page.offset())
                .setParameter(1, sellerId),
            OrderLineRows::line);
    Query ids =
        em.createNativeQuery(
                "SELECT l.id FROM sales_order o JOIN sales_order_line l ON l.order_id = o.id"
                    + " WHERE o.seller_id = ?1 AND l.item_id <> 0")
            .setParameter(1, sellerId);
    return new Page<>(rows, Total.of(page, rows.size(), ids));
  }

  /** All lines of the orders that come behind one. */
  List<OrderedLine> behind(long sellerId, OrderedLine.@Nullable Place last, int orders) {
    String behind = last == null ? "" : " AND (placed_at, id) < (?2, ?3)";
    Query query =
        em.createNativeQuery(LINE + ORDERS + behind + LATEST + orders + LINES)
            .setParameter(1, sellerId);
    if (last != null) {
      query
          .setParameter(2, LocalDateTime.ofInstant(last.placedAt(), ZoneOffset.UTC))
          .setParameter(3, last.id());
    }
    return Rows.list(query, OrderLineRows::line);
  }

  /** Those of a customer's own order numbers that orders have which were not cancelled. */
  List<String> references(long partnerId, List<String> references) {
    if (references.isEmpty()) {
      return List.of();
    }
    StringBuilder places = new StringBuilder("?2");
    for (int i = 1; i < references.size(); i++) {
      places.append(",?").append(2 + i);
    }
    Query query =
        em.createNativeQuery(
                "SELECT DISTINCT buyer_reference FROM sales_order WHERE partner_id = ?1"
                    + " AND status <> 'CANCELLED' AND buyer_reference IN ("
                    + places
                    + ")")
            .setParameter(1, partnerId);
    for (int i = 0; i < references.size(); i++) {
      query.setParameter(2 + i, references.get(i));
    }
    return Rows.list(query, row -> row.text("buyer_reference"));
  }

  /** The latest cost centres of a customer's orders, the last used first. */
  List<String> costCentres(long partnerId) {
    return Rows.list(
        em.createNativeQuery(
                "SELECT cost_centre FROM sales_order FORCE INDEX (sales_order_cost_centre)"
                    + " WHERE partner_id = ?1 AND cost_centre IS NOT NULL"
                    + " GROUP BY cost_centre ORDER BY MAX(placed_at) DESC LIMIT 50")
            .setParameter(1, partnerId),
        row -> row.text("cost_centre"));
  }

  private static OrderedLine line(Rows row) {
    UnitCode base = new UnitCode(row.text("unit"));
    Currency currency = Currencies.of(row.text("currency"));
    Quantity ordered = Quantity.of(row.decimal("ordered"), base);
    UnitPrice price =
        new UnitPrice(
            row.decimal("price"), currency, Quantity.of(row.decimal("base_quantity"), base));
    String unit = row.textOrNull("sales_unit");
    if (unit != null) {
      SalesUnit sold = new SalesUnit(new UnitCode(unit), row.decimal("sales_factor"));
      ordered = sold.of(ordered).orElse(ordered);
      price = ordered.unit().equals(sold.unit()) ? price.in(sold) : price;
    }
    return new OrderedLine(
        new OrderNumber(row.text("number")),
        new PartnerNumber(row.text("partner_number")),
        row.textOrNull("buyer_reference"),
        row.instant("placed_at"),
        OrderStatus.valueOf(row.text("status")),
        row.dateOrNull("requested_date"),
        row.text("delivery_method"),
        new ItemNumber(row.text("item_number")),
        ordered,
        price,
        Money.rounded(row.decimal("net"), currency, RoundingMode.HALF_UP),
        new OrderedLine.Place(row.instant("placed_at"), row.number("id")));
  }
}

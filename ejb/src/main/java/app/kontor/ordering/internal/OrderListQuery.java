package app.kontor.ordering.internal;

import app.kontor.gate.PartnerScope;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.DeliveryParts;
import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.OrderNeighbours;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.OrderSearch;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.PaperKind;
import app.kontor.ordering.PaymentStatus;
import app.kontor.ordering.internal.OrderNarrowing.Narrowed;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.party.Channel;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Seller;
import app.kontor.platform.data.LikePattern;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import app.kontor.platform.number.NumberKey;
import app.kontor.platform.number.SpelledNumbers;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One question for a list of orders, latest first. Native, because the list is cut to the page in
 * an index whatever is looked for: what few orders have is asked first and its orders are sorted;
 * what many have is met soon on the way down from the latest order, each of which is asked for it.
 * Which of both it is, is counted before, as far as {@link #FEW}.
 */
final class OrderListQuery {
  /** So many rows are few enough to be read and sorted for a page. */
  private static final int FEW = 500;

  private static final String COLUMNS =
      "o.number, o.version, o.partner_number, o.bill_name, o.status, o.payment_status, o.channel,"
          + " o.placed_at, o.buyer_reference, o.line_count, o.delivery_name, o.requested_date,"
          + " o.gross, o.paid, o.currency, o.cost_centre, o.delivery_parts,"
          + " o.ship_contact, o.ship_phone, o.note";

  /** Rows by which orders are found: their statements up to the condition. */
  private enum Found {
    LINES(
        "SELECT n.id FROM sales_order_line n WHERE ",
        "SELECT DISTINCT n.order_id FROM sales_order_line n WHERE ",
        "SELECT n.id FROM sales_order_line n WHERE n.order_id = o.id AND "),
    PAPERS(
        "SELECT n.id FROM order_paper n WHERE ",
        "SELECT DISTINCT n.order_id FROM order_paper n WHERE ",
        "SELECT n.id FROM order_paper n WHERE n.order_id = o.id AND ");

    private final String ids;
    private final String orders;
    private final String ofOrder;

    Found(String ids, String orders, String ofOrder) {
      this.ids = ids;
      this.orders = orders;
      this.ofOrder = ofOrder;
    }
  }

  private final EntityManager em;
  private final PartnerScope scope;
  private final List<Object> values = new ArrayList<>();
  private final StringBuilder where = new StringBuilder();

  /** What is read before the orders, each a statement with the ids of its orders. */
  private final List<String> first = new ArrayList<>();

  private String hint = "";

  /** Whether it is not known where the page ends, so that it is not worth counting. */
  private boolean searching;

  /**
   * A question.
   *
   * @param narrowed what its words mean
   * @param channel the only one whose orders are shown, or null for all
   */
  OrderListQuery(
      EntityManager em,
      OrderFilter filter,
      Narrowed narrowed,
      PartnerScope scope,
      Seller seller,
      @Nullable String channel) {
    this.em = em;
    this.scope = scope;
    where.append("o.seller_id = ").append(bind(scope.sellerId()));
    if (scope.partnerId() != 0) {
      where.append(" AND o.partner_id = ").append(bind(scope.partnerId()));
    }
    if (channel != null) {
      where.append(" AND o.channel = ").append(bind(channel));
    }
    listed(filter, seller);
    if (!filter.search().equals(OrderSearch.NONE)) {
      search(filter.search(), narrowed, seller);
    }
  }

  private String bind(Object value) {
    values.add(value);
    return "?" + values.size();
  }

  private static LocalDateTime stored(Instant moment) {
    return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
  }

  private void listed(OrderFilter filter, Seller seller) {
    if (!filter.text().isBlank()) {
      String text = filter.text().strip();
      String begins = bind(LikePattern.begins(text));
      String key = bind(SpelledNumbers.part(text));
      where
          .append(" AND (o.number LIKE ")
          .append(begins)
          .append(" OR o.plain_number LIKE ")
          .append(key)
          .append(" OR o.buyer_reference LIKE ")
          .append(begins)
          .append(" OR ")
          .append(SpelledNumbers.inSql("o.buyer_reference"))
          .append(" LIKE ")
          .append(key)
          .append(" OR o.bill_name LIKE ")
          .append(bind(LikePattern.anywhere(text)))
          .append(')');
    }
    if (filter.status() != null) {
      where.append(" AND o.status = ").append(bind(filter.status().name()));
    }
    if (filter.payment() != null) {
      where.append(" AND o.payment_status = ").append(bind(filter.payment().name()));
    }
    if (filter.from() != null) {
      where.append(" AND o.placed_at >= ").append(bind(stored(seller.startOf(filter.from()))));
    }
    if (filter.to() != null) {
      placedBefore(seller, filter.to());
    }
  }

  private void placedBefore(Seller seller, LocalDate last) {
    where.append(" AND o.placed_at < ").append(bind(stored(seller.startOf(last.plusDays(1)))));
  }

  private void search(OrderSearch search, Narrowed narrowed, Seller seller) {
    if (search.channel() != null) {
      where.append(" AND o.channel = ").append(bind(search.channel().name()));
    }
    if (!search.costCentre().isBlank()) {
      where
          .append(" AND o.cost_centre LIKE ")
          .append(bind(LikePattern.begins(search.costCentre())));
    }
    if (!search.person().isBlank()) {
      where.append(" AND o.placed_by LIKE ").append(bind(LikePattern.begins(search.person())));
    }
    List<Long> items = narrowed.items();
    if (items != null) {
      narrow(Found.LINES, "n.item_id IN (" + Rows.in(items) + ")");
    }
    if (!search.paper().isBlank()) {
      String key = NumberKey.of(search.paper());
      narrow(
          Found.PAPERS,
          owned()
              + kinds(narrowed.papers())
              + " AND n.plain_number LIKE "
              + bind(key.isEmpty() ? "?" : key + "%"));
    }
    Set<PaperKind> documents =
        EnumSet.of(
            PaperKind.PRO_FORMA,
            PaperKind.SALES_INVOICE,
            PaperKind.CORRECTIVE_INVOICE,
            PaperKind.ADVANCE_INVOICE);
    documents.retainAll(narrowed.papers());
    days(search.documents(), documents, seller);
    days(search.despatched(), Set.of(PaperKind.GOODS_ISSUE_NOTE), seller);
    between("gross", "sales_order_gross", search.least(), search.most());
    String parts = search.parts() == null ? null : search.parts().name();
    between("delivery_parts", "sales_order_parts", parts, parts);
    OrderSearch.Days requested = search.requested();
    between("requested_date", "sales_order_requested", requested.from(), requested.to());
  }

  private String owned() {
    return scope.partnerId() == 0
        ? "n.seller_id = " + bind(scope.sellerId())
        : "n.partner_id = " + bind(scope.partnerId());
  }

  private static String kinds(Collection<PaperKind> kinds) {
    return " AND n.kind IN ("
        + (kinds.isEmpty()
            ? "NULL"
            : kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(",")))
        + ")";
  }

  /** A paper is never older than its order, so later orders need not be asked. */
  private void days(OrderSearch.Days days, Set<PaperKind> kinds, Seller seller) {
    if (!days.isAsked()) {
      return;
    }
    StringBuilder rows = new StringBuilder(owned()).append(kinds(kinds));
    if (days.from() != null) {
      rows.append(" AND n.on_day >= ").append(bind(days.from()));
    }
    if (days.to() != null) {
      rows.append(" AND n.on_day <= ").append(bind(days.to()));
      placedBefore(seller, days.to());
    }
    narrow(Found.PAPERS, rows.toString());
  }

  private void narrow(Found by, String rows) {
    if (isFew(by.ids + rows)) {
      first.add(by.orders + rows);
    } else {
      walk();
      // a limit keeps the rows from being joined as a whole: they are asked order by order
      where.append(" AND (").append(by.ofOrder).append(rows).append(" LIMIT 1) IS NOT NULL");
    }
  }

  /** Orders by a value of their own that has an index for sellers and one for customers. */
  private void between(String column, String index, @Nullable Object least, @Nullable Object most) {
    if (least == null && most == null) {
      return;
    }
    StringBuilder ends = new StringBuilder();
    if (least != null) {
      ends.append(" AND n.").append(column).append(" >= ").append(bind(least));
    }
    if (most != null) {
      ends.append(" AND n.").append(column).append(" <= ").append(bind(most));
    }
    String forced = scope.partnerId() == 0 ? index : index + "_of_partner";
    String rows = " FROM sales_order n FORCE INDEX (" + forced + ") WHERE " + owned() + ends;
    if (isFew("SELECT n.id" + rows)) {
      first.add("SELECT n.id AS order_id" + rows);
    } else {
      walk();
      where.append(ends.toString().replace("n." + column, "o." + column));
    }
  }

  private void walk() {
    searching = true;
    hint =
        " FORCE INDEX ("
            + (scope.partnerId() == 0 ? "sales_order_latest" : "sales_order_partner")
            + ")";
  }

  private boolean isFew(String ids) {
    return query(ids + " LIMIT " + (FEW + 1)).getResultList().size() <= FEW;
  }

  /** Only those values are bound that the statement names: it may be a part of the whole. */
  private Query query(String sql) {
    Query query = em.createNativeQuery(sql);
    for (int i = values.size(); i >= 1; i--) {
      if (sql.matches("(?s).*\\?" + i + "(?!\\d).*")) {
        query.setParameter(i, values.get(i - 1));
      }
    }
    return query;
  }

  private String from(String columns) {
    StringBuilder sql = new StringBuilder("SELECT ");
    if (first.isEmpty()) {
      sql.append(columns).append(" FROM sales_order o").append(hint);
    } else {
      sql.append("STRAIGHT_JOIN ").append(columns);
      for (int i = 0; i < first.size(); i++) {
        sql.append(i == 0 ? " FROM (" : " JOIN (").append(first.get(i)).append(") n").append(i);
        sql.append(i == 0 ? "" : " ON n" + i + ".order_id = n0.order_id");
      }
      sql.append(" JOIN sales_order o ON o.id = n0.order_id");
    }
    return sql.append(" WHERE ").append(where).toString();
  }

  Page<OrderSummary> page(PageRequest page) {
    boolean counting = !searching || !first.isEmpty();
    int limit = page.limit() + (counting ? 0 : 1);
    List<OrderSummary> found =
        Rows.list(
            query(
                from(COLUMNS)
                    + " ORDER BY o.placed_at DESC, o.id DESC LIMIT "
                    + limit
                    + " OFFSET "
                    + page.offset()),
            OrderListQuery::summary);
    if (counting) {
      return new Page<>(found, Total.of(page, found.size(), query(from("o.id"))));
    }
    int last = page.offset() + Math.min(found.size(), page.limit());
    return new Page<>(
        found.subList(0, Math.min(found.size(), page.limit())),
        new Total(last, found.size() > page.limit()));
  }

  private static OrderSummary summary(Rows row) {
    Currency currency = Currencies.of(row.text("currency"));
    return new OrderSummary(
        new OrderNumber(row.text("number")),
        row.number("version"),
        new PartnerNumber(row.text("partner_number")),
        row.text("bill_name"),
        OrderStatus.valueOf(row.text("status")),
        PaymentStatus.valueOf(row.text("payment_status")),
        Channel.valueOf(row.text("channel")),
        row.instant("placed_at"),
        row.textOrNull("buyer_reference"),
        Math.toIntExact(row.number("line_count")),
        row.text("delivery_name"),
        row.dateOrNull("requested_date"),
        Money.of(row.decimal("gross"), currency),
        Money.of(row.decimal("paid"), currency),
        row.textOrNull("cost_centre"),
        DeliveryParts.valueOf(row.text("delivery_parts")),
        new OrderSummary.Said(
            row.textOrNull("ship_contact"), row.textOrNull("ship_phone"), row.textOrNull("note")));
  }

  /** The orders beside one of the list. */
  OrderNeighbours around(SalesOrder order) {
    String at = bind(stored(order.placedAt()));
    String id = bind(order.id());
    return new OrderNeighbours(beside(at, id, ">", ""), beside(at, id, "<", " DESC"));
  }

  private @Nullable OrderNumber beside(String at, String id, String side, String direction) {
    return Rows.first(
            query(
                from("o.number")
                    + " AND o.placed_at %s= %s AND (o.placed_at %s %s OR o.id %s %s)"
                        .formatted(side, at, side, at, side, id)
                    + " ORDER BY o.placed_at"
                    + direction
                    + ", o.id"
                    + direction
                    + " LIMIT 1"),
            row -> new OrderNumber(row.text("number")))
        .orElse(null);
  }
}

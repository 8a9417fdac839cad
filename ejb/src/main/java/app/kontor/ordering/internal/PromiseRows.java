package app.kontor.ordering.internal;

import app.kontor.gate.PartnerScope;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.PromiseCause;
import app.kontor.ordering.PromiseChange;
import app.kontor.ordering.PromiseNews;
import app.kontor.ordering.model.OrderPromise;
import app.kontor.ordering.model.SalesOrder;
import app.kontor.platform.data.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds what has changed of promises. */
@Dependent
public class PromiseRows {
  /** Latest changes of a company that are looked through, so that a page reads a handful. */
  private static final int LATEST = 200;

  @PersistenceContext private EntityManager em;

  /** Of one order, earliest first. */
  List<PromiseChange> of(SalesOrder order) {
    return em.createQuery(
            "SELECT p FROM OrderPromise p WHERE p.orderId = :order ORDER BY p.at, p.lineNumber",
            OrderPromise.class)
        .setParameter("order", order.id())
        .getResultStream()
        .map(OrderPromise::view)
        .toList();
  }

  /**
   * Of a company's orders what was changed last, as far as it is still to come.
   *
   * @param since changes from then on
   * @param portalOnly without orders that came another way
   */
  List<PromiseNews> news(PartnerScope scope, Instant since, boolean portalOnly, int most) {
    List<PromiseNews> found =
        Rows.list(
            em.createNativeQuery(
                    "SELECT o.number, o.buyer_reference, p.at, MIN(p.cause) AS cause,"
                        + " MIN(p.reason) AS reason, COUNT(*) AS line_count,"
                        + " SUM(p.after_on IS NULL) AS open_count, MAX(p.after_on) AS latest"
                        + " FROM (SELECT id, order_id, line_number, at, cause, reason, after_on"
                        + " FROM order_promise WHERE partner_id = ?1 AND seller_id = ?2"
                        + " AND at >= ?3 ORDER BY at DESC, id DESC LIMIT "
                        + LATEST
                        + ") p JOIN sales_order o ON o.id = p.order_id"
                        + " JOIN sales_order_line l ON l.order_id = p.order_id"
                        + " AND l.line_number = p.line_number"
                        + " WHERE l.despatched + l.cancelled < l.ordered"
                        + " AND o.status IN ('CONFIRMED', 'PARTLY_DESPATCHED')"
                        + (portalOnly ? " AND o.channel = 'PORTAL'" : "")
                        + " GROUP BY o.number, o.buyer_reference, p.at ORDER BY p.at DESC")
                .setParameter(1, scope.partnerId())
                .setParameter(2, scope.sellerId())
                .setParameter(3, LocalDateTime.ofInstant(since, ZoneOffset.UTC)),
            PromiseRows::news);
    List<PromiseNews> latest = new ArrayList<>();
    Set<String> told = new TreeSet<>();
    for (PromiseNews one : found) {
      if (latest.size() < most && told.add(one.order().value())) {
        latest.add(one);
      }
    }
    return latest;
  }

  private static PromiseNews news(Rows row) {
    return new PromiseNews(
        new OrderNumber(row.text("number")),
        row.textOrNull("buyer_reference"),
        row.instant("at"),
        PromiseCause.valueOf(row.text("cause")),
        row.text("reason"),
        Math.toIntExact(row.number("line_count")),
        row.number("open_count") > 0 ? null : row.dateOrNull("latest"));
  }
}

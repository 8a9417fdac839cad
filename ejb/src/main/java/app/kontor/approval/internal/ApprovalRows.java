package app.kontor.approval.internal;

import app.kontor.approval.ApprovalReason;
import app.kontor.approval.ApprovalState;
import app.kontor.approval.ApprovalSummary;
import app.kontor.approval.UnknownApproval;
import app.kontor.approval.model.ApprovalRequest;
import app.kontor.gate.Actor;
import app.kontor.gate.Permission;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Rows;
import app.kontor.platform.data.Total;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;

/** Finds requests: approvers see those of the company, others their own. */
@Dependent
public class ApprovalRows {
  private static final String SEEN =
      " FROM approval_request r WHERE r.seller_id = ?1 AND r.partner_id = ?2";

  private static final String OWN = " AND r.requester_id = ?3";

  private static final String SHOWN =
      "SELECT r.reference, r.requester_name, r.asked_at, r.net, r.currency, r.reason, r.state,"
          + " r.order_number";

  private static final String WAITING_FIRST = " ORDER BY r.is_open DESC, r.id DESC";

  @PersistenceContext private EntityManager em;

  /** Requests that somebody sees, those that wait first. */
  Page<ApprovalSummary> seen(Actor who, PageRequest page) {
    List<ApprovalSummary> rows =
        Rows.list(
            bound(SHOWN, WAITING_FIRST, who)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit()),
            ApprovalRows::summary);
    return new Page<>(rows, Total.of(page, rows.size(), bound("SELECT r.id", "", who)));
  }

  private Query bound(String what, String order, Actor who) {
    boolean all = who.may(Permission.ORDER_APPROVE);
    Query query =
        em.createNativeQuery(what + SEEN + (all ? "" : OWN) + order)
            .setParameter(1, who.sellerId())
            .setParameter(2, who.partnerId());
    return all ? query : query.setParameter(3, who.userId());
  }

  private static ApprovalSummary summary(Rows row) {
    String order = row.textOrNull("order_number");
    return new ApprovalSummary(
        row.text("reference"),
        row.text("requester_name"),
        row.instant("asked_at"),
        Money.of(row.decimal("net"), Currencies.of(row.text("currency"))),
        ApprovalReason.valueOf(row.text("reason")),
        ApprovalState.valueOf(row.text("state")),
        order == null ? null : new OrderNumber(order));
  }

  /**
   * One that somebody sees.
   *
   * @throws UnknownApproval if there is none
   */
  ApprovalRequest get(Actor who, String reference) {
    return find(who, reference, LockModeType.NONE);
  }

  /** The same, locked until the transaction ends: it is decided. */
  ApprovalRequest lock(Actor who, String reference) {
    return find(who, reference, LockModeType.PESSIMISTIC_WRITE);
  }

  private ApprovalRequest find(Actor who, String reference, LockModeType lock) {
    return em.createQuery(
            "SELECT r FROM ApprovalRequest r WHERE r.sellerId = :seller"
                + " AND r.reference = :reference",
            ApprovalRequest.class)
        .setParameter("seller", who.sellerId())
        .setParameter("reference", reference)
        .setLockMode(lock)
        .getResultStream()
        .filter(one -> one.partnerId() == who.partnerId())
        .filter(one -> who.may(Permission.ORDER_APPROVE) || one.requesterId() == who.userId())
        .findFirst()
        .orElseThrow(UnknownApproval::new);
  }

  /**
   * The request of a person that is being ordered in this transaction, which alone can see it so.
   */
  Optional<ApprovalRequest> beingOrdered(long userId) {
    return em.createQuery(
            "SELECT r FROM ApprovalRequest r WHERE r.requesterId = :user AND r.state = :state",
            ApprovalRequest.class)
        .setParameter("user", userId)
        .setParameter("state", ApprovalState.APPROVED)
        .getResultStream()
        .findFirst();
  }

  void add(ApprovalRequest request) {
    em.persist(request);
    em.flush();
  }

  /** What was decided stands in the database before the order is placed. */
  void keep() {
    em.flush();
  }
}

package app.kontor.ordering.model;

import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.ChangeRecord;
import app.kontor.ordering.ChangeRefused;
import app.kontor.ordering.ChangeStatus;
import app.kontor.ordering.OrderChange;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderDifference;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of an order that was made or asked for: who, when, why, on which version, old and new.
 */
@Entity
@Table(name = "order_change")
public class OrderChangeRow extends Aggregate {
  private static final int MOST = 500;

  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "partner_id")
  private long partnerId;

  @Column(name = "order_id")
  private long orderId;

  @Column(name = "order_number")
  private String orderNumber;

  @Column(name = "buyer_name")
  private String buyerName;

  @Enumerated(EnumType.STRING)
  private ChangeStatus status;

  @Column(name = "base_version")
  private long baseVersion;

  private String wish;
  private String differences;
  private String reason;
  private String currency;

  @Column(name = "gross_before", precision = 19, scale = 4)
  private BigDecimal grossBefore;

  @Column(name = "gross_after", precision = 19, scale = 4)
  private BigDecimal grossAfter;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "asked_by")
  private String askedBy;

  @Column(name = "by_staff")
  private boolean byStaff;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  @Column(name = "decision_reason")
  private @Nullable String decisionReason;

  /** As the work list is read by it. */
  @Column(name = "is_open", insertable = false, updatable = false)
  private boolean isOpen;

  @SuppressWarnings("NullAway.Init")
  protected OrderChangeRow() {}

  /** Who, when and why. */
  public record Asked(String by, boolean staff, Instant at, String reason) {}

  /** A list in a column. */
  public record Differences(List<OrderDifference> all) {
    public Differences {
      all = List.copyOf(all);
    }
  }

  /** A change that is asked for. */
  public OrderChangeRow(
      long orderId, OrderDetail order, OrderChange change, ChangePlan plan, Asked asked) {
    this.sellerId = order.sellerId();
    this.partnerId = order.buyer().partnerId();
    this.orderId = orderId;
    this.orderNumber = order.number().value();
    this.buyerName = order.buyer().address().name();
    this.status = ChangeStatus.ASKED;
    this.baseVersion = order.version();
    this.wish = JsonLibrary.write(change);
    this.reason = cut(asked.reason());
    this.currency = order.currency().getCurrencyCode();
    this.askedAt = asked.at();
    this.askedBy = asked.by();
    this.byStaff = asked.staff();
    this.differences = "";
    this.grossBefore = BigDecimal.ZERO;
    this.grossAfter = BigDecimal.ZERO;
    tell(plan);
  }

  private void tell(ChangePlan plan) {
    differences = JsonLibrary.write(new Differences(plan.differences()));
    grossBefore = plan.before().gross().amount();
    grossAfter = plan.after().gross().amount();
  }

  /** It was made at once. */
  public void made(Instant now, String by) {
    decide(ChangeStatus.MADE, now, by, null);
  }

  /** It was made after it was asked for, as the plan says. */
  public void accept(ChangePlan plan, Instant now, String by) {
    decide(ChangeStatus.ACCEPTED, now, by, null);
    tell(plan);
  }

  /** The order stays as it is. */
  public void decline(Instant now, String by, String why) {
    decide(ChangeStatus.DECLINED, now, by, cut(why));
  }

  /** Who asked has taken it back. */
  public void withdraw(Instant now, String by) {
    decide(ChangeStatus.WITHDRAWN, now, by, null);
  }

  /**
   * @throws ChangeRefused CHANGE_DECIDED if somebody has decided on it
   */
  public void requireOpen() {
    if (status != ChangeStatus.ASKED) {
      throw new ChangeRefused("CHANGE_DECIDED", orderNumber, status);
    }
  }

  private void decide(ChangeStatus to, Instant now, String by, @Nullable String why) {
    requireOpen();
    status = to;
    decidedAt = now;
    decidedBy = by;
    decisionReason = why;
  }

  private static String cut(String text) {
    return text.length() <= MOST ? text : text.substring(0, MOST);
  }

  /** What was asked for. */
  public OrderChange change() {
    return JsonLibrary.read(wish, OrderChange.class);
  }

  public long partnerId() {
    return partnerId;
  }

  public long sellerId() {
    return sellerId;
  }

  /** As people read it. */
  public ChangeRecord view() {
    return new ChangeRecord(
        id(),
        version(),
        new OrderNumber(orderNumber),
        buyerName,
        status,
        baseVersion,
        change(),
        JsonLibrary.read(differences, Differences.class).all(),
        reason,
        Money.of(grossBefore, Currencies.of(currency)),
        Money.of(grossAfter, Currencies.of(currency)),
        askedAt,
        askedBy,
        byStaff,
        decidedAt,
        decidedBy,
        decisionReason);
  }
}

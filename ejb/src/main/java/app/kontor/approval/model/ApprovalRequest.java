package app.kontor.approval.model;

import app.kontor.approval.ApprovalDetail;
import app.kontor.approval.ApprovalReason;
import app.kontor.approval.ApprovalRefused;
import app.kontor.approval.ApprovalState;
import app.kontor.approval.ApprovalSummary;
import app.kontor.gate.Actor;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.EnterOrder;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.PlaceOrder;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.json.JsonLibrary;
import app.kontor.platform.model.Aggregate;
import app.kontor.tax.VatBreakdown;
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
 * An order that somebody may not place alone, from asking to the decision. It is asked once and
 * decided once: approved and ordered in one transaction, declined by a colleague, or withdrawn by
 * who asked. Nobody decides on a request of one's own.
 */
@Entity
@Table(name = "approval_request")
public class ApprovalRequest extends Aggregate {
  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "partner_id")
  private long partnerId;

  private String reference;

  @Column(name = "requester_id")
  private long requesterId;

  @Column(name = "requester_name")
  private String requesterName;

  @Column(name = "approver_id")
  private @Nullable Long approverId;

  @Enumerated(EnumType.STRING)
  private ApprovalState state;

  @Enumerated(EnumType.STRING)
  private ApprovalReason reason;

  private String currency;

  @Column(precision = 19, scale = 4)
  private BigDecimal net;

  @Column(precision = 19, scale = 4)
  private BigDecimal gross;

  private String asked;
  private String goods;

  @Column(name = "asked_at")
  private Instant askedAt;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  private @Nullable String answer;

  @Column(name = "budget_id")
  private @Nullable Long budgetId;

  @Column(name = "order_number")
  private @Nullable String orderNumber;

  @SuppressWarnings("NullAway.Init")
  protected ApprovalRequest() {}

  /**
   * What is asked.
   *
   * @param reference in addresses, unique at the seller
   * @param approverId row of the one who decides; null for any approver of the company
   */
  public record Asked(
      String reference,
      ApprovalReason reason,
      PlaceOrder terms,
      AskedGoods goods,
      VatBreakdown totals,
      @Nullable Long approverId,
      Instant at) {}

  public ApprovalRequest(Actor requester, Asked what) {
    this.sellerId = requester.sellerId();
    this.partnerId = requester.partnerId();
    this.reference = what.reference();
    this.requesterId = requester.userId();
    this.requesterName = requester.name();
    this.approverId = what.approverId();
    this.state = ApprovalState.ASKED;
    this.reason = what.reason();
    this.currency = what.totals().currency().getCurrencyCode();
    this.net = what.totals().net().amount();
    this.gross = what.totals().gross().amount();
    this.asked = JsonLibrary.write(what.terms());
    this.goods = JsonLibrary.write(what.goods());
    this.askedAt = what.at();
  }

  /** It sets its net aside of a budget until it is decided. */
  public ApprovalRequest reserving(@Nullable Long budget) {
    budgetId = budget;
    return this;
  }

  /**
   * @throws ChangedMeanwhile if it is not the version that was read
   */
  public ApprovalRequest require(long seen) {
    if (seen != version()) {
      throw new ChangedMeanwhile();
    }
    return this;
  }

  /**
   * A colleague says yes; the order is placed next.
   *
   * @param named whether the one who was named to decide still may, so that others may not
   */
  public void approve(Actor who, boolean named, Instant now) {
    requireDecidedBy(who, named);
    decide(ApprovalState.APPROVED, who.name(), "", now);
  }

  /** The order was placed. */
  public void ordered(OrderNumber number) {
    if (state != ApprovalState.APPROVED) {
      throw new IllegalStateException(reference + " is " + state);
    }
    state = ApprovalState.ORDERED;
    orderNumber = number.value();
  }

  /**
   * A colleague says no.
   *
   * @param named as for {@link #approve}
   * @param why told to who asked
   */
  public void decline(Actor who, boolean named, String why, Instant now) {
    requireDecidedBy(who, named);
    decide(ApprovalState.DECLINED, who.name(), why, now);
  }

  /** Who asked does not want it any more. */
  public void withdraw(Actor who, Instant now) {
    if (who.userId() != requesterId) {
      throw new ApprovalRefused("APPROVAL_OTHERS");
    }
    requireOpen();
    decide(ApprovalState.WITHDRAWN, who.name(), "", now);
  }

  private void decide(ApprovalState next, String by, String why, Instant now) {
    state = next;
    decidedBy = by;
    decidedAt = now;
    answer = why;
  }

  private void requireDecidedBy(Actor who, boolean named) {
    requireOpen();
    if (who.userId() == requesterId) {
      throw new ApprovalRefused("APPROVAL_OWN");
    }
    if (!isFor(who, named)) {
      throw new ApprovalRefused("APPROVAL_OF_ANOTHER");
    }
  }

  private void requireOpen() {
    if (state != ApprovalState.ASKED) {
      throw new ApprovalRefused("APPROVAL_DECIDED", state);
    }
  }

  /** Whether somebody who approves for the company may decide on it now. */
  public boolean isDecidedBy(Actor who, boolean named) {
    return state == ApprovalState.ASKED && who.userId() != requesterId && isFor(who, named);
  }

  private boolean isFor(Actor who, boolean named) {
    return !named || Long.valueOf(who.userId()).equals(approverId);
  }

  public ApprovalSummary summary() {
    String number = orderNumber;
    return new ApprovalSummary(
        reference,
        requesterName,
        askedAt,
        net(),
        reason,
        state,
        number == null ? null : new OrderNumber(number));
  }

  /**
   * As somebody sees it.
   *
   * @param decidable whether that one may decide on it
   */
  public ApprovalDetail detail(Actor who, boolean decidable) {
    return new ApprovalDetail(
        summary(),
        version(),
        Money.of(gross, Currencies.of(currency)),
        terms(),
        JsonLibrary.read(goods, AskedGoods.class).lines().stream()
            .map(AskedGoods.Line::view)
            .toList(),
        decidedAt,
        decidedBy,
        answer,
        who.userId() == requesterId,
        decidable);
  }

  /** Where, how and with which words it is to be ordered. */
  public PlaceOrder terms() {
    return JsonLibrary.read(asked, PlaceOrder.class);
  }

  /** What is to be ordered. */
  public List<EnterOrder.Line> lines() {
    return JsonLibrary.read(goods, AskedGoods.class).lines().stream()
        .map(AskedGoods.Line::order)
        .toList();
  }

  /** As it was when it was asked for. */
  public Money net() {
    return Money.of(net, Currencies.of(currency));
  }

  public String reference() {
    return reference;
  }

  public String requesterName() {
    return requesterName;
  }

  public long requesterId() {
    return requesterId;
  }

  public long sellerId() {
    return sellerId;
  }

  public long partnerId() {
    return partnerId;
  }

  /** Row of the one who was named to decide; null for any approver of the company. */
  public @Nullable Long approverId() {
    return approverId;
  }
}

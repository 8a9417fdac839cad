package app.kontor.credit.model;

import app.kontor.credit.CreditCause;
import app.kontor.credit.CreditVerdict;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order that waits for credit, until money covers it, somebody lets it go, or it ends. */
@Entity
@Table(name = "credit_hold")
public class CreditHold extends Aggregate {
  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "partner_id")
  private long partnerId;

  @Column(name = "account_id")
  private long accountId;

  @Column(name = "order_number")
  private String orderNumber;

  @Enumerated(EnumType.STRING)
  private CreditCause cause;

  private String currency;

  @Column(precision = 19, scale = 4)
  private BigDecimal gross;

  @Column(precision = 19, scale = 4)
  private BigDecimal beyond;

  @Column(name = "held_at")
  private Instant heldAt;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "ended_by")
  private @Nullable String endedBy;

  private @Nullable String reason;

  /** How far it is. */
  public enum State {
    /** Goods are kept back. */
    HELD,
    /** Credit covers the order by now. */
    COVERED,
    /** Somebody let the order go all the same. */
    RELEASED,
    /** The order has ended, or needs no credit any more. */
    ENDED
  }

  @SuppressWarnings("NullAway.Init")
  protected CreditHold() {}

  /** An order that is not covered. */
  public CreditHold(
      CreditAccount account, OrderNumber order, Money gross, CreditVerdict verdict, Instant now) {
    this.sellerId = account.sellerId();
    this.partnerId = account.partnerId();
    this.accountId = account.id();
    this.orderNumber = order.value();
    this.cause = verdict.cause();
    this.currency = gross.currency().getCurrencyCode();
    this.gross = gross.amount();
    this.beyond = verdict.beyond().amount();
    this.heldAt = now;
    this.state = State.HELD;
  }

  /** The same for an order that part of this one was made. */
  public CreditHold alsoFor(CreditAccount account, OrderNumber part, Money partGross) {
    return new CreditHold(account, part, partGross, new CreditVerdict(cause, beyond()), heldAt);
  }

  /**
   * @throws ChangedMeanwhile if it is not the version that was read
   */
  public CreditHold require(long seen) {
    if (seen != version()) {
      throw new ChangedMeanwhile();
    }
    return this;
  }

  /**
   * The order waits no longer.
   *
   * @param as how it ended
   * @param by who let it go, or who did what ended it
   * @param why empty where nobody is asked
   */
  public void end(State as, Instant now, String by, String why) {
    if (state != State.HELD || as == State.HELD) {
      throw new IllegalStateException(orderNumber + " is " + state);
    }
    state = as;
    endedAt = now;
    endedBy = by;
    reason = why;
  }

  public boolean isWaiting() {
    return state == State.HELD;
  }

  public OrderNumber orderNumber() {
    return new OrderNumber(orderNumber);
  }

  public long sellerId() {
    return sellerId;
  }

  public long accountId() {
    return accountId;
  }

  public long partnerId() {
    return partnerId;
  }

  public CreditCause cause() {
    return cause;
  }

  public Money gross() {
    return Money.of(gross, Currencies.of(currency));
  }

  public Money beyond() {
    return Money.of(beyond, Currencies.of(currency));
  }

  public Instant heldAt() {
    return heldAt;
  }
}

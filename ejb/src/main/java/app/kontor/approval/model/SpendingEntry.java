package app.kontor.approval.model;

import app.kontor.gate.Actor;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an order takes of its person's month or gives back. The rows of an order sum up to what it
 * takes; none is ever changed.
 */
@Entity
@Table(name = "spending_entry")
public class SpendingEntry extends Part {

  /** What has happened to the order. */
  public enum Kind {
    PLACED,
    CHANGED,
    CANCELLED
  }

  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "partner_id")
  private long partnerId;

  @Column(name = "user_id")
  private long userId;

  @Column(name = "order_number")
  private String orderNumber;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private boolean approved;

  @Column(name = "spent_month")
  private LocalDate month;

  private String currency;

  @Column(precision = 19, scale = 4)
  private BigDecimal amount;

  @Column(name = "noted_at")
  private Instant notedAt;

  @Column(name = "budget_id")
  private @Nullable Long budgetId;

  @SuppressWarnings("NullAway.Init")
  protected SpendingEntry() {}

  /**
   * An order was placed.
   *
   * @param net of the order
   * @param approved whether others approved it, so that it takes nothing of the month
   * @param month its first day, where the seller is
   */
  public SpendingEntry(
      Actor person, OrderNumber order, Money net, boolean approved, LocalDate month, Instant now) {
    this.sellerId = person.sellerId();
    this.partnerId = person.partnerId();
    this.userId = person.userId();
    this.orderNumber = order.value();
    this.kind = Kind.PLACED;
    this.approved = approved;
    this.month = month;
    this.currency = net.currency().getCurrencyCode();
    this.amount = net.amount();
    this.notedAt = now;
  }

  /** It takes of a budget, too, approved or not. */
  public SpendingEntry of(@Nullable Long budget) {
    budgetId = budget;
    return this;
  }

  /** Row of the budget it takes of; null for none. */
  public @Nullable Long budgetId() {
    return budgetId;
  }

  /** The same order takes so much more, or less, of the same month. */
  public SpendingEntry more(Kind what, Money difference, Instant now) {
    SpendingEntry next = new SpendingEntry();
    next.sellerId = sellerId;
    next.partnerId = partnerId;
    next.userId = userId;
    next.orderNumber = orderNumber;
    next.kind = what;
    next.approved = approved;
    next.budgetId = budgetId;
    next.month = month;
    next.currency = currency;
    next.amount = difference.amount();
    next.notedAt = now;
    return next;
  }

  /** Part of the order is one of its own, which takes so much of the same month and budget. */
  SpendingEntry splitOff(OrderNumber part, Money net, Instant now) {
    SpendingEntry first = more(Kind.PLACED, net, now);
    first.orderNumber = part.value();
    return first;
  }

  /** Net; negative for what was given back. */
  public Money amount() {
    return Money.of(amount, Currencies.of(currency));
  }

  public boolean isApproved() {
    return approved;
  }

  public long userId() {
    return userId;
  }

  /** Its first day, where the seller is. */
  public LocalDate month() {
    return month;
  }
}

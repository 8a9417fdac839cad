package app.kontor.approval.model;

import app.kontor.money.Currencies;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * How much a customer's person may order alone. Who has none may order anything. The row is locked
 * while the person's order is placed, so that of two orders at the same moment the second sees what
 * the first one took.
 */
@Entity
@Table(name = "spending_limit")
public class PersonLimit extends Aggregate {
  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "partner_id")
  private long partnerId;

  @Column(name = "user_id")
  private long userId;

  private String currency;

  @Column(name = "per_order", precision = 19, scale = 4)
  private @Nullable BigDecimal perOrder;

  @Column(name = "per_month", precision = 19, scale = 4)
  private @Nullable BigDecimal perMonth;

  @Column(name = "approver_id")
  private @Nullable Long approverId;

  @Column(name = "budget_id")
  private @Nullable Long budgetId;

  @SuppressWarnings("NullAway.Init")
  protected PersonLimit() {}

  /** Of a person; nothing is limited before {@link #change}. */
  public PersonLimit(long sellerId, long partnerId, long userId, Currency currency) {
    this.sellerId = sellerId;
    this.partnerId = partnerId;
    this.userId = userId;
    this.currency = currency.getCurrencyCode();
  }

  /**
   * @throws ChangedMeanwhile if it is not the version that was read
   */
  public PersonLimit require(long seen) {
    if (seen != version()) {
      throw new ChangedMeanwhile();
    }
    return this;
  }

  /**
   * @param approver row of the one who approves what is more; null for any
   * @param budget row of the budget that the person's orders take of from now on; null for none
   */
  public void change(SpendingTerms terms, @Nullable Long approver, @Nullable Long budget) {
    currency = terms.currency().getCurrencyCode();
    perOrder = terms.perOrder();
    perMonth = terms.perMonth();
    approverId = approver;
    budgetId = budget;
  }

  public SpendingTerms terms() {
    BigDecimal order = perOrder;
    BigDecimal month = perMonth;
    return new SpendingTerms(Currencies.of(currency), order, month);
  }

  /** Row of the one who approves what is more; null for any. */
  public @Nullable Long approverId() {
    return approverId;
  }

  /** Row of the budget that the person's orders take of; null for none. */
  public @Nullable Long budgetId() {
    return budgetId;
  }

  public long sellerId() {
    return sellerId;
  }

  public long partnerId() {
    return partnerId;
  }

  public long userId() {
    return userId;
  }
}

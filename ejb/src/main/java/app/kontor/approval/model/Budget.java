package app.kontor.approval.model;

import app.kontor.approval.ApprovalReason;
import app.kontor.approval.BudgetData;
import app.kontor.approval.BudgetPeriod;
import app.kontor.approval.BudgetSummary;
import app.kontor.approval.model.SpendingTerms.Excess;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Aggregate;
import app.kontor.platform.number.NumberRange;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people of a company may spend together in a period. The row is locked while an order of one
 * of them is placed, as their own limit is.
 */
@Entity
@Table(name = "spending_budget")
public class Budget extends Aggregate {
  private static final int LONGEST_NAME = 80;

  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "partner_id")
  private long partnerId;

  private String reference;
  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "period_kind")
  private BudgetPeriod period;

  private String currency;

  @Column(name = "cost_centre")
  private @Nullable String costCentre;

  @Column(precision = 19, scale = 4)
  private BigDecimal amount;

  @SuppressWarnings("NullAway.Init")
  protected Budget() {}

  /**
   * @param reference in addresses, unique at the seller
   * @throws InvalidInput with field {@code name} or {@code amount}
   */
  @SuppressWarnings("NullAway.Init") // change fills in the rest
  public Budget(
      long sellerId, long partnerId, String reference, Currency currency, BudgetData data) {
    this.sellerId = sellerId;
    this.partnerId = partnerId;
    this.reference = reference;
    this.currency = currency.getCurrencyCode();
    change(data);
  }

  /**
   * @throws ChangedMeanwhile if it is not the version that was read
   */
  public Budget require(long seen) {
    if (seen != version()) {
      throw new ChangedMeanwhile();
    }
    return this;
  }

  /**
   * @throws InvalidInput with field {@code name} or {@code amount}
   */
  public final void change(BudgetData data) {
    String called = data.name().strip();
    BigDecimal wanted = data.amount();
    if (called.isEmpty()) {
      throw InvalidInput.required("name");
    }
    if (called.length() > LONGEST_NAME) {
      throw new InvalidInput("name", "TOO_LONG", LONGEST_NAME);
    }
    if (wanted == null) {
      throw InvalidInput.required("amount");
    }
    NumberRange.AMOUNT
        .refusal("amount", wanted, currency().getDefaultFractionDigits())
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    name = called;
    costCentre = data.costCentre().isEmpty() ? null : data.costCentre();
    period = data.period();
    amount = wanted;
  }

  /**
   * Why an order is beyond it.
   *
   * @param net of the order
   * @param used of the period without the order
   */
  public Optional<Excess> excess(Money net, Money used) {
    return new SpendingTerms(currency(), null, amount)
        .excess(net, used)
        .map(
            over ->
                over.reason() == ApprovalReason.CURRENCY
                    ? over
                    : new Excess(ApprovalReason.BUDGET, net, over.limit(), used));
  }

  /**
   * @param used of the running period
   * @param reserved by requests that wait
   */
  public BudgetSummary summary(Money used, Money reserved) {
    return new BudgetSummary(
        reference,
        version(),
        name,
        period,
        costCentre(),
        Money.of(amount, currency()),
        used,
        reserved);
  }

  public BudgetData data() {
    return new BudgetData(name, period, amount, costCentre());
  }

  /** Code of the cost centre whose orders take of it; empty for one of people. */
  public String costCentre() {
    return costCentre == null ? "" : costCentre;
  }

  public final Currency currency() {
    return Currencies.of(currency);
  }

  public BudgetPeriod period() {
    return period;
  }

  public String reference() {
    return reference;
  }

  public long partnerId() {
    return partnerId;
  }

  public long sellerId() {
    return sellerId;
  }
}

package app.kontor.credit.model;

import app.kontor.credit.CreditPolicy;
import app.kontor.credit.CreditTerms;
import app.kontor.money.Currencies;
import app.kontor.party.Partner;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account in a currency: there from the first document on, with the credit that was
 * agreed. Its row is locked while an order on credit is placed, so that of two at the same moment
 * the second sees what the first one took. What is owed is not kept here.
 */
@Entity
@Table(name = "credit_account")
public class CreditAccount extends Aggregate {
  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "partner_id")
  private long partnerId;

  @Column(name = "partner_number")
  private String partnerNumber;

  private String currency;

  @Column(name = "credit_limit", precision = 19, scale = 4)
  private @Nullable BigDecimal limit;

  @Column(name = "valid_until")
  private @Nullable LocalDate validUntil;

  @Column(precision = 19, scale = 4)
  private @Nullable BigDecimal insured;

  @Column(name = "overdue_days")
  private @Nullable Integer overdueDays;

  @Enumerated(EnumType.STRING)
  private CreditPolicy policy;

  @SuppressWarnings("NullAway.Init")
  protected CreditAccount() {}

  /** An account on which nothing is agreed. */
  public CreditAccount(long sellerId, Partner partner, Currency currency) {
    this.sellerId = sellerId;
    this.partnerId = partner.id();
    this.partnerNumber = partner.number().value();
    this.currency = currency.getCurrencyCode();
    this.policy = CreditTerms.NONE.policy();
  }

  /**
   * @throws ChangedMeanwhile if it is not the version that was read
   */
  public CreditAccount require(long seen) {
    if (seen != version()) {
      throw new ChangedMeanwhile();
    }
    return this;
  }

  /** From now on this is agreed. */
  public void agree(CreditTerms terms) {
    limit = terms.limit();
    validUntil = terms.validUntil();
    insured = terms.insured();
    overdueDays = terms.overdueDays();
    policy = terms.policy();
  }

  public CreditTerms terms() {
    return new CreditTerms(limit, validUntil, insured, overdueDays, policy);
  }

  public Currency currency() {
    return Currencies.of(currency);
  }

  public long sellerId() {
    return sellerId;
  }

  public long partnerId() {
    return partnerId;
  }
}

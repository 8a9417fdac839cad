package app.kontor.credit.model;

import app.kontor.credit.CreditPolicy;
import app.kontor.credit.CreditTerms;
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

/** What was agreed with a customer at a time; never changed. */
@Entity
@Table(name = "credit_decision")
public class CreditDecisionRow extends Part {
  @Column(name = "account_id")
  private long accountId;

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

  private String reason;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @SuppressWarnings("NullAway.Init")
  protected CreditDecisionRow() {}

  /** Of an account, whose row is there. */
  public CreditDecisionRow(
      CreditAccount account, CreditTerms terms, String reason, Instant at, String by) {
    this.accountId = account.id();
    this.limit = terms.limit();
    this.validUntil = terms.validUntil();
    this.insured = terms.insured();
    this.overdueDays = terms.overdueDays();
    this.policy = terms.policy();
    this.reason = reason;
    this.decidedAt = at;
    this.decidedBy = by;
  }

  public CreditTerms terms() {
    return new CreditTerms(limit, validUntil, insured, overdueDays, policy);
  }

  public long accountId() {
    return accountId;
  }

  public String reason() {
    return reason;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String decidedBy() {
    return decidedBy;
  }
}

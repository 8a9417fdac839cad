package app.kontor.billing.model;

import app.kontor.billing.SettlementKind;
import app.kontor.money.Money;
import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/** One row of what settles a document; never changed, taken back by another row. */
@Entity
@Table(name = "billing_settlement")
public class Settlement extends Part {
  @Column(name = "document_id")
  private long documentId;

  @Enumerated(EnumType.STRING)
  private SettlementKind kind;

  @Column(precision = 19, scale = 4)
  private BigDecimal amount;

  @Column(name = "settled_on")
  private LocalDate settledOn;

  private String source;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  @SuppressWarnings("NullAway.Init")
  protected Settlement() {}

  /**
   * @param amount negative for what is taken back
   * @param settledOn booking date of the bank, or the invoice's date for an advance
   * @param source stable reference, unique within the kind
   */
  public Settlement(
      long documentId,
      SettlementKind kind,
      Money amount,
      LocalDate settledOn,
      String source,
      Instant recordedAt,
      String recordedBy) {
    this.documentId = documentId;
    this.kind = kind;
    this.amount = amount.amount();
    this.settledOn = settledOn;
    this.source = source;
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }

  public long documentId() {
    return documentId;
  }

  public SettlementKind kind() {
    return kind;
  }

  public Money amount(Currency currency) {
    return Money.of(amount, currency);
  }

  public LocalDate settledOn() {
    return settledOn;
  }

  public String source() {
    return source;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public String recordedBy() {
    return recordedBy;
  }
}

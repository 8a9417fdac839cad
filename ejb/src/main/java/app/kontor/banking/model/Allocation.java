package app.kontor.banking.model;

import app.kontor.billing.DocumentNumber;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What of an entry pays a document; never changed, taken back by a reversing row. */
@Entity
@Table(name = "allocation")
public class Allocation extends Part {
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "entry_id")
  private StatementEntry entry;

  private String source = "";

  @Column(name = "document_number")
  private String documentNumber = "";

  @Column(name = "order_number")
  private String orderNumber = "";

  @Column(name = "partner_id")
  private long partnerId;

  @Column(precision = 19, scale = 4)
  private BigDecimal amount = BigDecimal.ZERO;

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "reverses_id")
  private @Nullable Allocation reverses;

  private boolean automatic;
  private String evidence = "";

  @Column(name = "made_at")
  private Instant madeAt = Instant.EPOCH;

  @Column(name = "made_by")
  private String madeBy = "";

  @SuppressWarnings("NullAway.Init") // for JPA only
  protected Allocation() {}

  /** Which document gets it. */
  public record Target(DocumentNumber documentNumber, OrderNumber orderNumber, long partnerId) {}

  /** Who decided it and why; a rule decides as nobody. */
  public record Decision(boolean automatic, String evidence, Instant at, String by) {}

  /** A payment of the document out of the entry. */
  public Allocation(
      StatementEntry entry, String source, Target target, Money amount, Decision decision) {
    this.entry = entry;
    this.source = source;
    this.documentNumber = target.documentNumber().value();
    this.orderNumber = target.orderNumber().value();
    this.partnerId = target.partnerId();
    this.amount = amount.amount();
    this.automatic = decision.automatic();
    this.evidence = decision.evidence();
    this.madeAt = decision.at();
    this.madeBy = decision.by();
  }

  /**
   * The row that takes this one back.
   *
   * @param why stored reasons, shown with the waiting entry; empty if a person undid it
   */
  public Allocation reversed(Instant at, String by, String why) {
    Allocation reversal =
        new Allocation(
            entry,
            source + "R",
            new Target(new DocumentNumber(documentNumber), new OrderNumber(orderNumber), partnerId),
            amount().negated(),
            new Decision(false, why, at, by));
    reversal.reverses = this;
    return reversal;
  }

  /** What of this one, once taken back, the document still needs. */
  public Allocation kept(String keptSource, Money part, Instant at, String by) {
    return new Allocation(
        entry,
        keptSource,
        new Target(new DocumentNumber(documentNumber), new OrderNumber(orderNumber), partnerId),
        part,
        new Decision(automatic, evidence, at, by));
  }

  /** What of this one, once taken back, pays the document in whose place another one stands. */
  public Allocation moved(
      String movedSource, OrderNumber order, DocumentNumber to, Money part, Instant at, String by) {
    return new Allocation(
        entry,
        movedSource,
        new Target(to, order, partnerId),
        part,
        new Decision(automatic, evidence, at, by));
  }

  public StatementEntry entry() {
    return entry;
  }

  public String source() {
    return source;
  }

  public DocumentNumber documentNumber() {
    return new DocumentNumber(documentNumber);
  }

  public OrderNumber orderNumber() {
    return new OrderNumber(orderNumber);
  }

  public long partnerId() {
    return partnerId;
  }

  /** Negative for a row that takes another back. */
  public Money amount() {
    return Money.of(amount, Currencies.of(entry.amount().currency().getCurrencyCode()));
  }

  public @Nullable Allocation reverses() {
    return reverses;
  }

  public boolean isAutomatic() {
    return automatic;
  }

  public String evidence() {
    return evidence;
  }

  public Instant madeAt() {
    return madeAt;
  }

  public String madeBy() {
    return madeBy;
  }
}

package app.kontor.banking.model;

import app.kontor.banking.EntryNotWaiting;
import app.kontor.banking.EntryPending;
import app.kontor.banking.EntryWork;
import app.kontor.banking.MoreThanEntry;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A movement on an account, or one payment of a bundle. Announced entries become booked when a
 * statement brings them; a credit waits until all of it is allocated or a person puts it aside.
 */
@Entity
@Table(name = "statement_entry")
public class StatementEntry extends Aggregate {
  private String reference = "";

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "statement_id")
  private BankStatement statement;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "account_id")
  private StatementAccount account;

  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "dedupe_key")
  private String dedupeKey = "";

  @Column(name = "content_hash")
  private String contentHash = "";

  @Enumerated(EnumType.STRING)
  private EntryState status = EntryState.BOOKED;

  @Enumerated(EnumType.STRING)
  private EntryWork work = EntryWork.NOT_NEEDED;

  private boolean proven;

  @Column(name = "booking_date")
  private LocalDate bookingDate = LocalDate.EPOCH;

  @Column(name = "value_date")
  private @Nullable LocalDate valueDate;

  private String currency = "";

  @Column(precision = 19, scale = 4)
  private BigDecimal amount = BigDecimal.ZERO;

  @Column(precision = 19, scale = 4)
  private BigDecimal allocated = BigDecimal.ZERO;

  @Column(precision = 19, scale = 4)
  private @Nullable BigDecimal charges;

  private boolean reversal;

  @Embedded private EntryTexts texts;

  private String proposals = "";

  @Column(name = "ignored_reason")
  private @Nullable String ignoredReason;

  @Column(name = "matched_at")
  private @Nullable Instant matchedAt;

  @Column(name = "written_off", precision = 19, scale = 4)
  private BigDecimal writtenOff = BigDecimal.ZERO;

  @Column(name = "rest_reason")
  private @Nullable String restReason;

  @Column(name = "credited_id")
  private @Nullable Long creditedId;

  @Column(name = "credited_name")
  private @Nullable String creditedName;

  @OneToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "returns_id")
  private @Nullable StatementEntry returns;

  @SuppressWarnings("NullAway.Init") // for JPA only
  protected StatementEntry() {}

  /** What identifies an entry among all of its account. */
  public record Identity(String reference, String dedupeKey, String contentHash) {}

  /**
   * The money that moved.
   *
   * @param amount positive for money in
   */
  public record Movement(
      LocalDate bookingDate,
      @Nullable LocalDate valueDate,
      Money amount,
      @Nullable Money charges,
      boolean reversal) {}

  /** A new entry of the statement. */
  public StatementEntry(
      BankStatement statement,
      Identity identity,
      EntryState status,
      Movement movement,
      EntryTexts texts) {
    this.statement = statement;
    this.account = statement.account();
    this.sellerId = statement.file().sellerId();
    this.reference = identity.reference();
    this.dedupeKey = identity.dedupeKey();
    this.contentHash = identity.contentHash();
    this.status = status;
    this.bookingDate = movement.bookingDate();
    this.valueDate = movement.valueDate();
    this.amount = movement.amount().amount();
    this.currency = movement.amount().currency().getCurrencyCode();
    Money fee = movement.charges();
    boolean sameCurrency = fee != null && fee.currency().equals(movement.amount().currency());
    this.charges = fee != null && sameCurrency ? fee.amount() : null;
    this.reversal = movement.reversal();
    this.texts = texts;
    boolean returned = movement.reversal() && movement.amount().isNegative();
    boolean work = movement.amount().isPositive() || returned;
    this.work = work && status != EntryState.INFORMATION ? EntryWork.WAITING : EntryWork.NOT_NEEDED;
    this.proven = isProvenBy(statement);
  }

  private boolean isProvenBy(BankStatement by) {
    return status == EntryState.BOOKED
        && by.account().isOwn()
        && by.balanceCheck().equals("AGREES");
  }

  /** A statement brings what was announced: the entry is booked now. */
  public void confirm(BankStatement by, String finalKey, String finalContent, LocalDate finalDate) {
    if (status == EntryState.PENDING) {
      status = EntryState.BOOKED;
      statement = by;
      dedupeKey = finalKey;
      contentHash = finalContent;
      bookingDate = finalDate;
      proven = isProvenBy(by);
    }
  }

  /** It is known by what a newer reader understands of the bank's text. */
  public void recognizeBy(String newContent) {
    contentHash = newContent;
  }

  /** Its single payments came as entries of their own. */
  public void replaceByDetails() {
    status = EntryState.DETAILED;
    work = EntryWork.NOT_NEEDED;
    proposals = "";
  }

  /** The account turned out to be the seller's own. */
  public void prove() {
    proven = isProvenBy(statement);
  }

  /**
   * Takes part of the entry for a document; also of what is kept on account.
   *
   * @throws MoreThanEntry if less is left
   * @throws EntryPending if the bank has only announced it
   */
  public void allocate(Money part) {
    if (work != EntryWork.WAITING && work != EntryWork.ON_ACCOUNT) {
      throw new EntryNotWaiting(work);
    }
    requireBooked();
    if (part.compareTo(left()) > 0) {
      throw new MoreThanEntry(part, left());
    }
    allocated = allocated.add(part.amount());
    proposals = "";
    matchedAt = null;
    if (left().isZero()) {
      forgetRest();
      work = EntryWork.SETTLED;
    }
  }

  /** Gives back what an undone allocation had taken; the whole rest waits again. */
  public void release(Money part) {
    allocated = allocated.subtract(part.amount());
    writtenOff = BigDecimal.ZERO;
    waitAgain();
  }

  /** Puts the entry aside, or what is left of it. */
  public void ignore(String reason) {
    requireWaiting();
    work = EntryWork.IGNORED;
    ignoredReason = EntryTexts.cut(reason.strip(), 300);
  }

  /**
   * Gives up what is left of an entry that is otherwise allocated.
   *
   * @throws EntryNotWaiting if nothing of it is allocated
   */
  public void writeOff(String reason) {
    requireWaiting();
    requireBooked();
    if (allocated.signum() == 0) {
      throw new EntryNotWaiting(work);
    }
    writtenOff = left().amount();
    restReason = EntryTexts.cut(reason.strip(), 300);
    work = EntryWork.SETTLED;
    proposals = "";
  }

  /** Keeps what is left as the customer's credit. */
  public void keepOnAccount(long partnerId, String partnerName, String reason) {
    requireWaiting();
    requireBooked();
    if (!left().isPositive()) {
      throw new EntryNotWaiting(work);
    }
    creditedId = partnerId;
    creditedName = EntryTexts.cut(partnerName, 300);
    restReason = EntryTexts.cut(reason.strip(), 300);
    work = EntryWork.ON_ACCOUNT;
  }

  /** The bank's entry that takes an earlier payment back; nothing of that one may be allocated. */
  public void takeBack(StatementEntry payment) {
    requireWaiting();
    requireBooked();
    if (!payment.amount().equals(amount().negated())
        || payment.allocated.signum() != 0
        || payment.status != EntryState.BOOKED) {
      throw new EntryNotWaiting(payment.work);
    }
    payment.writtenOff = BigDecimal.ZERO;
    payment.forgetRest();
    payment.work = EntryWork.RETURNED;
    payment.proposals = "";
    returns = payment;
    work = EntryWork.SETTLED;
  }

  /**
   * Puts an entry back on the list that was put aside, kept on account, written off or returned.
   */
  public void resume() {
    StatementEntry payment = returns;
    boolean decided =
        work == EntryWork.IGNORED
            || work == EntryWork.ON_ACCOUNT
            || writtenOff.signum() != 0
            || payment != null;
    if (!decided) {
      throw new EntryNotWaiting(work);
    }
    if (payment != null) {
      payment.waitAgain();
      returns = null;
    }
    writtenOff = BigDecimal.ZERO;
    waitAgain();
  }

  /** Its file was loaded by mistake; nothing of it may be allocated any more. */
  public void withdraw(String freeKey) {
    if (allocated.signum() != 0 || returns != null || work == EntryWork.RETURNED) {
      throw new EntryNotWaiting(work);
    }
    writtenOff = BigDecimal.ZERO;
    forgetRest();
    status = EntryState.WITHDRAWN;
    work = EntryWork.NOT_NEEDED;
    dedupeKey = freeKey;
    proposals = "";
  }

  private void waitAgain() {
    forgetRest();
    work = EntryWork.WAITING;
    matchedAt = null;
  }

  private void forgetRest() {
    ignoredReason = null;
    creditedId = null;
    creditedName = null;
    if (writtenOff.signum() == 0) {
      restReason = null;
    }
  }

  private void requireWaiting() {
    if (work != EntryWork.WAITING) {
      throw new EntryNotWaiting(work);
    }
  }

  private void requireBooked() {
    if (status == EntryState.PENDING) {
      throw new EntryPending();
    }
  }

  /** Keeps what was found for it. */
  public void propose(String storedProposals) {
    proposals = storedProposals;
  }

  public Money amount() {
    return Money.of(amount, Currencies.of(currency));
  }

  public Money allocated() {
    return Money.of(allocated, Currencies.of(currency));
  }

  /** What is still to be allocated. */
  public Money left() {
    return amount().minus(allocated()).minus(writtenOff());
  }

  public Money writtenOff() {
    return Money.of(writtenOff, Currencies.of(currency));
  }

  public @Nullable String restReason() {
    return restReason;
  }

  /** Whose credit the rest is, null unless it is kept on account. */
  public @Nullable String creditedName() {
    return creditedName;
  }

  /** The payment that this entry takes back. */
  public @Nullable StatementEntry returns() {
    return returns;
  }

  /** Whether the bank took a payment back with it. */
  public boolean isReturn() {
    return reversal && amount.signum() < 0;
  }

  /** What the bank says of it. */
  public EntryTexts texts() {
    return texts;
  }

  public @Nullable Money charges() {
    return charges == null ? null : Money.of(charges, Currencies.of(currency));
  }

  public String reference() {
    return reference;
  }

  public BankStatement statement() {
    return statement;
  }

  public StatementAccount account() {
    return account;
  }

  public long sellerId() {
    return sellerId;
  }

  public String contentHash() {
    return contentHash;
  }

  public String dedupeKey() {
    return dedupeKey;
  }

  public EntryState status() {
    return status;
  }

  public EntryWork work() {
    return work;
  }

  public boolean isProven() {
    return proven;
  }

  public LocalDate bookingDate() {
    return bookingDate;
  }

  public @Nullable LocalDate valueDate() {
    return valueDate;
  }

  public boolean isReversal() {
    return reversal;
  }

  public String proposals() {
    return proposals;
  }

  public @Nullable String ignoredReason() {
    return ignoredReason;
  }
}

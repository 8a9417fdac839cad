package app.kontor.einvoice.model;

import app.kontor.billing.DocumentIssued;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import app.kontor.einvoice.EInvoiceFault;
import app.kontor.einvoice.EInvoiceRefusal.StepNotPossible;
import app.kontor.einvoice.EInvoiceRefused;
import app.kontor.einvoice.EInvoiceState;
import app.kontor.einvoice.KsefEnvironment;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.file.StoredFile;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The structured invoice of an issued document on its way through KSeF. It is WAITING from the
 * issue on; written once, SENT once, and then ACCEPTED with a number or REFUSED with a reason. What
 * was refused is written anew and waits again (another round), or is LEFT_OUT. What is accepted
 * never changes; only its receipt is added.
 */
@Entity
@Table(name = "einvoice")
public class EInvoice extends Aggregate {
  private static final int MAX_REASON = 1000;

  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(name = "partner_id", updatable = false)
  private long partnerId;

  @Column(name = "document_number", updatable = false)
  private String documentNumber;

  @Column(name = "document_kind", updatable = false)
  @Enumerated(EnumType.STRING)
  private DocumentKind documentKind;

  @Column(name = "order_number", updatable = false)
  private String orderNumber;

  @Column(name = "issued_on", updatable = false)
  private LocalDate issuedOn;

  @Column(name = "partner_name", updatable = false)
  private String partnerName;

  @Enumerated(EnumType.STRING)
  private EInvoiceState state;

  private int round;

  @Enumerated(EnumType.STRING)
  private @Nullable KsefEnvironment environment;

  private @Nullable String nip;

  @Column(name = "file_id")
  private @Nullable Long fileId;

  private @Nullable String sha256;

  @Column(name = "session_ref")
  private @Nullable String sessionRef;

  @Column(name = "invoice_ref")
  private @Nullable String invoiceRef;

  @Column(name = "ksef_number")
  private @Nullable String ksefNumber;

  @Column(name = "receipt_file_id")
  private @Nullable Long receiptFileId;

  @Enumerated(EnumType.STRING)
  private @Nullable EInvoiceFault fault;

  private @Nullable String reason;

  @Column(name = "queued_at", updatable = false)
  private Instant queuedAt;

  @Column(name = "sent_at")
  private @Nullable Instant sentAt;

  @Column(name = "accepted_at")
  private @Nullable Instant acceptedAt;

  @SuppressWarnings("NullAway.Init")
  protected EInvoice() {}

  /** Of a document that was just issued. */
  public EInvoice(DocumentIssued issued, LocalDate day, String partnerName, Instant now) {
    this.sellerId = issued.sellerId();
    this.partnerId = issued.partnerId();
    this.documentNumber = issued.documentNumber().value();
    this.documentKind = issued.kind();
    this.orderNumber = issued.orderNumber().value();
    this.issuedOn = day;
    this.partnerName = partnerName;
    this.state = EInvoiceState.WAITING;
    this.round = 1;
    this.queuedAt = now;
  }

  /**
   * Its XML is there; it is kept as long as it may have been sent.
   *
   * @param sellerNip ten digits
   */
  public void written(StoredFile file, String sellerNip) {
    require(EInvoiceState.WAITING);
    fileId = file.id();
    sha256 = file.sha256();
    nip = sellerNip;
    clear();
  }

  /** It is about to be sent there: from now on nobody can say that it was not. */
  public void sending(KsefEnvironment where, String session) {
    require(EInvoiceState.WAITING);
    environment = where;
    sessionRef = session;
    clear();
  }

  /** KSeF has it under a reference. */
  public void sent(String reference, Instant now) {
    require(EInvoiceState.WAITING);
    invoiceRef = reference;
    sentAt = now;
    state = EInvoiceState.SENT;
    clear();
  }

  /**
   * KSeF has taken it.
   *
   * @param session where it was taken; another one if it was sent before
   */
  public void accepted(KsefNumber number, String session, Instant now) {
    require(EInvoiceState.SENT);
    ksefNumber = number.value();
    sessionRef = session;
    acceptedAt = now;
    state = EInvoiceState.ACCEPTED;
    clear();
  }

  /** The receipt is there. */
  public void receipt(StoredFile file) {
    require(EInvoiceState.ACCEPTED);
    receiptFileId = file.id();
  }

  /** KSeF has stopped its own work on it: it is sent once more as it is. */
  public void sendAgain() {
    require(EInvoiceState.SENT);
    invoiceRef = null;
    state = EInvoiceState.WAITING;
  }

  /** It is not taken; somebody has to mend what is wrong. */
  public void refuse(EInvoiceFault why, String said) {
    if (state != EInvoiceState.WAITING && state != EInvoiceState.SENT) {
      throw new StepNotPossible(number(), state);
    }
    state = EInvoiceState.REFUSED;
    note(why, said);
  }

  /** What is told of its refusal. */
  public EInvoiceRefused refused() {
    return new EInvoiceRefused(sellerId, partnerId, number());
  }

  /** Something is in its way for the time being. */
  public void note(EInvoiceFault why, String said) {
    fault = why;
    reason = said.length() <= MAX_REASON ? said : said.substring(0, MAX_REASON);
  }

  /**
   * Another invoice has to go first.
   *
   * @param first its number
   */
  public void await(DocumentNumber first) {
    require(EInvoiceState.WAITING);
    // told once, so that nobody who reads it meanwhile is refused for it
    if (fault != EInvoiceFault.AWAITS || !reason().equals(first.value())) {
      note(EInvoiceFault.AWAITS, first.value());
    }
  }

  /** What it has awaited is decided: its turn comes anew (another round). */
  public void proceed() {
    require(EInvoiceState.WAITING);
    round++;
    clear();
  }

  /**
   * It is written anew and sent once more.
   *
   * @return the round that begins
   */
  public int resend() {
    if (state != EInvoiceState.REFUSED && state != EInvoiceState.LEFT_OUT) {
      throw new StepNotPossible(number(), state);
    }
    state = EInvoiceState.WAITING;
    // it goes to where the access leads by then, not for ever to where it was refused
    environment = null;
    nip = null;
    fileId = null;
    sha256 = null;
    sessionRef = null;
    invoiceRef = null;
    round++;
    clear();
    return round;
  }

  /** It does not go to KSeF. */
  public void leaveOut() {
    // what is about to be sent may have been: only KSeF can say
    boolean begun = sessionRef != null && state == EInvoiceState.WAITING;
    if (begun || state != EInvoiceState.WAITING && state != EInvoiceState.REFUSED) {
      throw new StepNotPossible(number(), state);
    }
    state = EInvoiceState.LEFT_OUT;
    clear();
  }

  /**
   * Refuses a command that was given on something older.
   *
   * @throws ChangedMeanwhile if the version is not the current one
   */
  public void require(long seen) {
    if (version() != seen) {
      throw new ChangedMeanwhile();
    }
  }

  private void require(EInvoiceState wanted) {
    if (state != wanted) {
      throw new StepNotPossible(number(), state);
    }
  }

  private void clear() {
    fault = null;
    reason = null;
  }

  public long sellerId() {
    return sellerId;
  }

  public DocumentNumber number() {
    return new DocumentNumber(documentNumber);
  }

  public LocalDate issuedOn() {
    return issuedOn;
  }

  public EInvoiceState state() {
    return state;
  }

  public int round() {
    return round;
  }

  public Optional<KsefEnvironment> environment() {
    return Optional.ofNullable(environment);
  }

  public Optional<String> nip() {
    return Optional.ofNullable(nip);
  }

  public Optional<Long> fileId() {
    return Optional.ofNullable(fileId);
  }

  public Optional<String> sha256() {
    return Optional.ofNullable(sha256);
  }

  public Optional<String> sessionRef() {
    return Optional.ofNullable(sessionRef);
  }

  public Optional<String> invoiceRef() {
    return Optional.ofNullable(invoiceRef);
  }

  public Optional<KsefNumber> ksefNumber() {
    return Optional.ofNullable(ksefNumber).map(KsefNumber::new);
  }

  public Optional<Long> receiptFileId() {
    return Optional.ofNullable(receiptFileId);
  }

  public String partnerName() {
    return partnerName;
  }

  public @Nullable EInvoiceFault fault() {
    return fault;
  }

  public String reason() {
    return reason == null ? "" : reason;
  }

  public Instant queuedAt() {
    return queuedAt;
  }

  public @Nullable Instant acceptedAt() {
    return acceptedAt;
  }
}

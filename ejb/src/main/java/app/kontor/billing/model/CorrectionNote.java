package app.kontor.billing.model;

import app.kontor.billing.CorrectionCause;
import app.kontor.billing.CorrectionEffect;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a correction says beside its lines; FA(3) asks for all of it. */
@Embeddable
public class CorrectionNote {
  @Column(name = "corrects_id")
  private @Nullable Long invoiceId;

  @Column(name = "corrected_number")
  private String correctedNumber;

  @Column(name = "corrected_date")
  private LocalDate correctedDate;

  @Enumerated(EnumType.STRING)
  @Column(name = "correction_cause")
  private CorrectionCause cause;

  @Enumerated(EnumType.STRING)
  @Column(name = "correction_effect")
  private CorrectionEffect effect;

  @Column(name = "correction_reason")
  private String reason;

  @Column(name = "return_number")
  private @Nullable String returnNumber;

  /** Known when it is issued only. */
  @Transient private boolean ofAdvance;

  @SuppressWarnings("NullAway.Init")
  protected CorrectionNote() {}

  /**
   * @param invoice that is corrected, also where its latest correction is the state before
   * @param returnNumber the return it is for, or null
   */
  public CorrectionNote(
      IssuedDocument invoice,
      CorrectionCause cause,
      CorrectionEffect effect,
      String reason,
      @Nullable String returnNumber) {
    this.invoiceId = invoice.id();
    this.ofAdvance = invoice.kind() == DocumentKind.ADVANCE_INVOICE;
    this.correctedNumber = invoice.number().value();
    this.correctedDate = invoice.issueDate();
    this.cause = cause;
    this.effect = effect;
    this.reason = reason;
    this.returnNumber = returnNumber;
  }

  /** Whether an advance invoice is corrected; asked when it is issued. */
  boolean isOfAdvance() {
    return ofAdvance;
  }

  /** Row of the invoice. */
  public Optional<Long> invoiceId() {
    return Optional.ofNullable(invoiceId);
  }

  /** The invoice; of a correction of a correction, too ({@code DaneFaKorygowanej}). */
  public DocumentNumber corrected() {
    return new DocumentNumber(correctedNumber);
  }

  /** When the invoice was issued. */
  public LocalDate correctedDate() {
    return correctedDate;
  }

  public CorrectionCause cause() {
    return cause;
  }

  public CorrectionEffect effect() {
    return effect;
  }

  public String reason() {
    return reason;
  }

  public Optional<String> returnNumber() {
    return Optional.ofNullable(returnNumber);
  }
}

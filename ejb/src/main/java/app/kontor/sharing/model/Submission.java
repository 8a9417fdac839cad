package app.kontor.sharing.model;

import app.kontor.party.PartnerNumber;
import app.kontor.platform.model.Aggregate;
import app.kontor.sharing.SharingRefusal.SubmissionStepNotPossible;
import app.kontor.sharing.SubmissionStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A filled-in form: a DRAFT of its author, then SENT with a number and frozen, then DONE. */
@Entity
@Table(name = "form_submission")
public class Submission extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(name = "partner_id", updatable = false)
  private long partnerId;

  @Column(name = "partner_number", updatable = false)
  private String partnerNumber;

  @Column(name = "partner_name", updatable = false)
  private String partnerName;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "form_id")
  private FormRow form;

  /** Author and form while it is a draft, so that there is one draft of each; null afterwards. */
  @Column(name = "draft_key")
  private @Nullable String draftKey;

  private @Nullable String number;

  @Column(name = "plain_number", insertable = false, updatable = false)
  private @Nullable String plainNumber;

  @Enumerated(EnumType.STRING)
  private SubmissionStatus status;

  @Lob
  @Column(name = "field_values")
  private String values;

  @Column(name = "author_id", updatable = false)
  private long authorId;

  @Column(name = "author_name", updatable = false)
  private String authorName;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "sent_at")
  private @Nullable Instant sentAt;

  @Column(name = "done_at")
  private @Nullable Instant doneAt;

  @Column(name = "done_by")
  private @Nullable String doneBy;

  @Column(name = "done_note")
  private @Nullable String doneNote;

  @SuppressWarnings("NullAway.Init")
  protected Submission() {}

  /** A new draft. */
  public Submission(FormRow form, Author author, String values, Instant now) {
    this.form = form;
    this.sellerId = author.sellerId();
    this.partnerId = author.partnerId();
    this.partnerNumber = author.partnerNumber().value();
    this.partnerName = author.partnerName();
    this.authorId = author.userId();
    this.authorName = author.name();
    this.draftKey = draftKey(author.userId(), form.code());
    this.status = SubmissionStatus.DRAFT;
    this.values = values;
    this.savedAt = now;
  }

  /** Who fills in, and for which company. */
  public record Author(
      long sellerId,
      long partnerId,
      PartnerNumber partnerNumber,
      String partnerName,
      long userId,
      String name) {}

  /** What tells a person's draft of a form from all others. */
  public static String draftKey(long userId, String formCode) {
    return userId + ":" + formCode;
  }

  /** Keeps what is filled in now, by the form's current version. */
  public void save(FormRow currentForm, String newValues, Instant now) {
    requireDraft();
    form = currentForm;
    values = newValues;
    savedAt = now;
  }

  /** Freezes it under a number. */
  public void send(String newNumber, Instant now) {
    requireDraft();
    number = newNumber;
    status = SubmissionStatus.SENT;
    draftKey = null;
    sentAt = now;
  }

  /** Staff have worked it. */
  public void finish(String by, String note, Instant now) {
    if (status != SubmissionStatus.SENT) {
      throw new SubmissionStepNotPossible(number());
    }
    status = SubmissionStatus.DONE;
    doneBy = by;
    doneNote = note;
    doneAt = now;
  }

  private void requireDraft() {
    if (status != SubmissionStatus.DRAFT) {
      throw new SubmissionStepNotPossible(number());
    }
  }

  /** Empty for a draft. */
  public String number() {
    String drawn = number;
    return drawn == null ? "" : drawn;
  }

  public FormRow form() {
    return form;
  }

  public SubmissionStatus status() {
    return status;
  }

  /** Values by field id, as a JSON object. */
  public String values() {
    return values;
  }

  public long sellerId() {
    return sellerId;
  }

  public long partnerId() {
    return partnerId;
  }

  public PartnerNumber partnerNumber() {
    return new PartnerNumber(partnerNumber);
  }

  public String partnerName() {
    return partnerName;
  }

  public long authorId() {
    return authorId;
  }

  public String authorName() {
    return authorName;
  }

  public @Nullable String draftKey() {
    return draftKey;
  }

  public Instant savedAt() {
    return savedAt;
  }

  /** When it was sent; for a draft, when it was saved. */
  public Instant sentAt() {
    Instant sent = sentAt;
    return sent == null ? savedAt : sent;
  }

  public @Nullable Instant doneAt() {
    return doneAt;
  }

  public @Nullable String doneBy() {
    return doneBy;
  }

  public @Nullable String doneNote() {
    return doneNote;
  }
}

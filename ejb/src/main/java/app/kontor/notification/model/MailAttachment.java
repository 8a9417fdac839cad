package app.kontor.notification.model;

import app.kontor.billing.DocumentNumber;
import app.kontor.billing.DocumentSummary;
import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A file that goes with a mail: an issued document's, which the mail waits for, or on older mails a
 * stored file.
 */
@Entity
@Table(name = "mail_attachment")
public class MailAttachment extends Part {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "mail_id")
  private Mail mail;

  private int position;

  @Column(name = "file_id")
  private @Nullable Long fileId;

  @Column(name = "document_number")
  private @Nullable String documentNumber;

  private String name;

  @Column(name = "media_type")
  private String mediaType;

  private long size;

  @SuppressWarnings("NullAway.Init")
  protected MailAttachment() {}

  MailAttachment(Mail mail, int position, DocumentNumber documentNumber) {
    this.mail = mail;
    this.position = position;
    this.documentNumber = documentNumber.value();
    this.name = DocumentSummary.fileName(documentNumber);
    this.mediaType = "application/pdf";
  }

  public Mail mail() {
    return mail;
  }

  /** From 1. */
  public int position() {
    return position;
  }

  /** The stored file; null if it is a document's. */
  public @Nullable Long fileId() {
    return fileId;
  }

  /** The issued document; null if it is a stored file. */
  public @Nullable DocumentNumber documentNumber() {
    return documentNumber == null ? null : new DocumentNumber(documentNumber);
  }

  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Bytes of a stored file; a document knows its own. */
  public long size() {
    return size;
  }
}

package app.kontor.notification.model;

import app.kontor.platform.StoredFile;
import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A stored file that goes with a mail. */
@Entity
@Table(name = "mail_attachment")
public class MailAttachment extends Part {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "mail_id")
  private Mail mail;

  private int position;

  @Column(name = "file_id")
  private long fileId;

  private String name;

  @Column(name = "media_type")
  private String mediaType;

  private long size;

  @SuppressWarnings("NullAway.Init")
  protected MailAttachment() {}

  MailAttachment(Mail mail, int position, StoredFile file) {
    this.mail = mail;
    this.position = position;
    this.fileId = file.id();
    this.name = file.name();
    this.mediaType = file.mediaType();
    this.size = file.size();
  }

  public Mail mail() {
    return mail;
  }

  /** From 1. */
  public int position() {
    return position;
  }

  public long fileId() {
    return fileId;
  }

  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Bytes. */
  public long size() {
    return size;
  }
}

package app.kontor.sharing.model;

import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** A person says to have read a version; given once and kept. */
@Entity
@Table(name = "read_mark")
public class ReadMark extends Part {
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "document_id", updatable = false)
  private SharedDocument document;

  @Column(name = "version_number", updatable = false)
  private int versionNumber;

  @Column(name = "user_id", updatable = false)
  private long userId;

  @Column(name = "user_name", updatable = false)
  private String userName;

  @Column(name = "of_seller", updatable = false)
  private boolean ofSeller;

  @Column(name = "read_at", updatable = false)
  private Instant readAt;

  @SuppressWarnings("NullAway.Init")
  protected ReadMark() {}

  public ReadMark(
      SharedDocument document, int versionNumber, SharedDocument.Author reader, Instant readAt) {
    this.document = document;
    this.versionNumber = versionNumber;
    this.userId = reader.userId();
    this.userName = reader.name();
    this.ofSeller = reader.ofSeller();
    this.readAt = readAt;
  }

  public SharedDocument document() {
    return document;
  }

  public int versionNumber() {
    return versionNumber;
  }

  public long userId() {
    return userId;
  }

  public String userName() {
    return userName;
  }

  public boolean isOfSeller() {
    return ofSeller;
  }

  public Instant readAt() {
    return readAt;
  }
}

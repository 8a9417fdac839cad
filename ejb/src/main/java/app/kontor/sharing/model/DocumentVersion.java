package app.kontor.sharing.model;

import app.kontor.platform.file.StoredFile;
import app.kontor.platform.model.Part;
import app.kontor.sharing.DocumentDetail.Version;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** One version of a document. No column can be updated, neither here nor by the mapping. */
@Entity
@Table(name = "document_version")
public class DocumentVersion extends Part {
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "document_id", updatable = false)
  private SharedDocument document;

  @Column(updatable = false)
  private int number;

  @Column(name = "file_id", updatable = false)
  private long fileId;

  @Column(name = "file_name", updatable = false)
  private String fileName;

  @Column(name = "media_type", updatable = false)
  private String mediaType;

  @Column(updatable = false)
  private long size;

  @Column(updatable = false)
  private String sha256;

  @Column(updatable = false)
  private String note;

  @Column(name = "added_by", updatable = false)
  private String addedBy;

  @Column(name = "added_by_id", updatable = false)
  private long addedById;

  @Column(name = "by_seller", updatable = false)
  private boolean bySeller;

  @Column(name = "added_at", updatable = false)
  private Instant addedAt;

  @SuppressWarnings("NullAway.Init")
  protected DocumentVersion() {}

  DocumentVersion(
      SharedDocument document,
      int number,
      StoredFile file,
      String note,
      SharedDocument.Author author,
      Instant addedAt) {
    this.document = document;
    this.number = number;
    this.fileId = file.id();
    this.fileName = file.name();
    this.mediaType = file.mediaType();
    this.size = file.size();
    this.sha256 = file.sha256();
    this.note = note;
    this.addedBy = author.name();
    this.addedById = author.userId();
    this.bySeller = author.ofSeller();
    this.addedAt = addedAt;
  }

  public SharedDocument document() {
    return document;
  }

  public int number() {
    return number;
  }

  /** The handle in the file store. */
  public long fileId() {
    return fileId;
  }

  public long addedById() {
    return addedById;
  }

  public Version view() {
    return new Version(number, fileName, mediaType, size, sha256, note, addedBy, bySeller, addedAt);
  }
}

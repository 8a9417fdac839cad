package app.kontor.sharing.model;

import app.kontor.platform.file.StoredFile;
import app.kontor.platform.model.Aggregate;
import app.kontor.sharing.DocumentSummary;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document in a folder: a title and versions that are only added. What lists show of the current
 * version is kept here too, so that a list is one table.
 */
@Entity
@Table(name = "shared_document")
public class SharedDocument extends Aggregate {
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "folder_id", updatable = false)
  private Folder folder;

  /** Those of the folder, for lists of many folders. */
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(name = "partner_id", updatable = false)
  private long partnerId;

  @Column(updatable = false)
  private String number;

  @Column(name = "plain_number", insertable = false, updatable = false)
  private @Nullable String plainNumber;

  private String title;

  @Column(name = "current_version")
  private int currentVersion;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "media_type")
  private String mediaType;

  private long size;

  @Column(name = "by_seller")
  private boolean bySeller;

  @Column(name = "updated_by")
  private String updatedBy;

  @Column(name = "updated_by_id")
  private long updatedById;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @OneToMany(mappedBy = "document", cascade = CascadeType.PERSIST)
  @OrderBy("number DESC")
  private List<DocumentVersion> versions = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected SharedDocument() {}

  /** A document without a version; the first one follows at once. */
  @SuppressWarnings("NullAway.Init")
  public SharedDocument(Folder folder, String number, String title) {
    this.folder = folder;
    this.sellerId = folder.sellerId();
    this.partnerId = folder.partnerId();
    this.number = number;
    this.title = title;
  }

  /** Who adds a version. */
  public record Author(long userId, String name, boolean ofSeller) {}

  /** Makes the file the current version. */
  public DocumentVersion add(StoredFile file, String note, Author author, Instant now) {
    currentVersion++;
    fileName = file.name();
    mediaType = file.mediaType();
    size = file.size();
    bySeller = author.ofSeller();
    updatedBy = author.name();
    updatedById = author.userId();
    updatedAt = now;
    DocumentVersion version = new DocumentVersion(this, currentVersion, file, note, author, now);
    versions.add(0, version);
    return version;
  }

  public Folder folder() {
    return folder;
  }

  public String number() {
    return number;
  }

  public String title() {
    return title;
  }

  public int currentVersion() {
    return currentVersion;
  }

  /** Whether the person added the current version, so has no need to read it. */
  public boolean isCurrentBy(long userId) {
    return updatedById == userId;
  }

  public boolean isCurrentBySeller() {
    return bySeller;
  }

  /** The latest first. */
  public List<DocumentVersion> versions() {
    return List.copyOf(versions);
  }

  public Optional<DocumentVersion> version(int versionNumber) {
    return versions.stream().filter(version -> version.number() == versionNumber).findFirst();
  }

  public DocumentSummary summary(boolean readByMe) {
    return new DocumentSummary(
        number,
        folder.partnerNumber(),
        title,
        fileName,
        mediaType,
        size,
        currentVersion,
        bySeller,
        updatedBy,
        updatedAt,
        readByMe);
  }
}

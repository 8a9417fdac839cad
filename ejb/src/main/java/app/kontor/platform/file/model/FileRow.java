package app.kontor.platform.file.model;

import app.kontor.platform.file.StoredFile;
import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The handle of one stored file; never changed. */
@Entity
@Table(name = "stored_file")
public class FileRow extends Part {
  private String sha256;
  private String name;

  @Column(name = "media_type")
  private String mediaType;

  private long size;

  @Column(name = "created_at")
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected FileRow() {}

  public FileRow(String sha256, String name, String mediaType, long size, Instant createdAt) {
    this.sha256 = sha256;
    this.name = name;
    this.mediaType = mediaType;
    this.size = size;
    this.createdAt = createdAt;
  }

  public StoredFile view() {
    return new StoredFile(id(), sha256, name, mediaType, size);
  }

  public Instant createdAt() {
    return createdAt;
  }
}

package app.kontor.pricing.model;

import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of prices that was handed in for a list: looked at as often as somebody likes, and
 * applied. What it says is compared with the list anew each time.
 */
@Entity
@Table(name = "price_import")
public class PriceFile extends Part {
  @Column(updatable = false)
  private String reference;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "list_id", updatable = false)
  private PriceList list;

  @Column(name = "file_id", updatable = false)
  private long fileId;

  @Column(name = "loaded_at", updatable = false)
  private Instant loadedAt;

  @Column(name = "loaded_by", updatable = false)
  private String loadedBy;

  @Column(name = "applied_at")
  private @Nullable Instant appliedAt;

  @SuppressWarnings("NullAway.Init")
  protected PriceFile() {}

  /** A file as it is handed in, with a reference that nobody can guess. */
  public PriceFile(PriceList list, long fileId, String who, Instant now) {
    this.reference = UUID.randomUUID().toString();
    this.list = list;
    this.fileId = fileId;
    this.loadedBy = who;
    this.loadedAt = now;
  }

  /** The list's prices are what the file says; of several times the last is kept. */
  public void apply(Instant now) {
    appliedAt = now;
  }

  public boolean isApplied() {
    return appliedAt != null;
  }

  public String reference() {
    return reference;
  }

  public PriceList list() {
    return list;
  }

  /** Where the file is stored. */
  public long fileId() {
    return fileId;
  }
}

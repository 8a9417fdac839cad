package app.kontor.banking.model;

import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A bank's file as it was uploaded; its bytes are in the file store. */
@Entity
@Table(name = "statement_file")
public class StatementUpload extends Aggregate {
  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "file_id")
  private long fileId;

  private String sha256 = "";
  private String name = "";
  private String format = "";
  private String encoding = "";
  private int reader;
  private String notices = "";

  @Column(name = "loaded_at")
  private Instant loadedAt = Instant.EPOCH;

  @Column(name = "loaded_by")
  private String loadedBy = "";

  private int withdrawal;

  @Column(name = "withdrawn_at")
  private @Nullable Instant withdrawnAt;

  @Column(name = "withdrawn_by")
  private @Nullable String withdrawnBy;

  protected StatementUpload() {}

  /** A file just read. */
  public StatementUpload(
      long sellerId, long fileId, String sha256, String name, Instant loadedAt, String loadedBy) {
    this.sellerId = sellerId;
    this.fileId = fileId;
    this.sha256 = sha256;
    this.name = name;
    this.loadedAt = loadedAt;
    this.loadedBy = loadedBy;
  }

  /**
   * Notes what the file turned out to be.
   *
   * @param readerVersion which version of the reader found it out
   */
  public void recognize(
      String foundFormat, String foundEncoding, int readerVersion, String storedNotices) {
    format = foundFormat;
    encoding = foundEncoding;
    reader = readerVersion;
    notices = storedNotices;
  }

  /**
   * Takes it out of use, so that the same bytes may be loaded again.
   *
   * @param number which withdrawal of these bytes it is, from 1
   */
  public void withdraw(int number, Instant at, String by) {
    withdrawal = number;
    withdrawnAt = at;
    withdrawnBy = by;
  }

  public @Nullable Instant withdrawnAt() {
    return withdrawnAt;
  }

  public @Nullable String withdrawnBy() {
    return withdrawnBy;
  }

  public long sellerId() {
    return sellerId;
  }

  public long fileId() {
    return fileId;
  }

  public String sha256() {
    return sha256;
  }

  public String name() {
    return name;
  }

  public String format() {
    return format;
  }

  public String encoding() {
    return encoding;
  }

  public String notices() {
    return notices;
  }

  public Instant loadedAt() {
    return loadedAt;
  }

  public String loadedBy() {
    return loadedBy;
  }
}

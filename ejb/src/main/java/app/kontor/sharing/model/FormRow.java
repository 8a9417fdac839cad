package app.kontor.sharing.model;

import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/** A published version of a form, as JSON; only whether it is the current one changes. */
@Entity
@Table(name = "form_definition")
public class FormRow extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(updatable = false)
  private String code;

  @Column(name = "form_version", updatable = false)
  private int formVersion;

  @Lob
  @Column(updatable = false)
  private String definition;

  @Column(name = "current_one")
  private boolean currentOne;

  @Column(name = "published_by", updatable = false)
  private String publishedBy;

  @Column(name = "published_at", updatable = false)
  private Instant publishedAt;

  @SuppressWarnings("NullAway.Init")
  protected FormRow() {}

  public FormRow(
      long sellerId,
      String code,
      int formVersion,
      String definition,
      String publishedBy,
      Instant publishedAt) {
    this.sellerId = sellerId;
    this.code = code;
    this.formVersion = formVersion;
    this.definition = definition;
    this.currentOne = true;
    this.publishedBy = publishedBy;
    this.publishedAt = publishedAt;
  }

  /** A later version takes its place. */
  public void replace() {
    currentOne = false;
  }

  public String code() {
    return code;
  }

  public int formVersion() {
    return formVersion;
  }

  /** The JSON as published. */
  public String definition() {
    return definition;
  }

  public boolean isCurrentOne() {
    return currentOne;
  }

  public long sellerId() {
    return sellerId;
  }

  public String publishedBy() {
    return publishedBy;
  }

  public Instant publishedAt() {
    return publishedAt;
  }
}

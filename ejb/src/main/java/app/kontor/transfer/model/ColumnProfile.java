package app.kontor.transfer.model;

import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the columns of files with certain headings are, as somebody has said it last. */
@Entity
@Table(name = "transfer_profile")
public class ColumnProfile extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(updatable = false)
  private String kind;

  @Column(updatable = false)
  private String headings;

  @Lob private String fields;

  private String who;

  @Column(name = "changed_at")
  private Instant changedAt;

  @SuppressWarnings("NullAway.Init")
  protected ColumnProfile() {}

  /**
   * @param headings SHA-256 of the row of headings
   */
  @SuppressWarnings("NullAway.Init") // say fills in the rest
  public ColumnProfile(long sellerId, String kind, String headings) {
    this.sellerId = sellerId;
    this.kind = kind;
    this.headings = headings;
  }

  /**
   * @param json fields of the columns
   */
  public void say(String json, String person, Instant now) {
    fields = json;
    who = person;
    changedAt = now;
  }

  public String fields() {
    return fields;
  }
}

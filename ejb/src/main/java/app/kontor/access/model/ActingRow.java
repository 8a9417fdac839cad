package app.kontor.access.model;

import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One of the staff and a customer's person for whom they act, or have acted. */
@Entity
@Table(name = "acting")
public class ActingRow extends Aggregate {
  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "staff_id")
  private long staffId;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "partner_id")
  private long partnerId;

  @Column(name = "begun_at")
  private Instant begunAt;

  private @Nullable String passes;

  @SuppressWarnings("NullAway.Init")
  protected ActingRow() {}

  public ActingRow(User staff, User person, Instant now) {
    this.sellerId = staff.sellerId();
    this.staffId = staff.id();
    this.personId = person.id();
    this.partnerId = person.partnerId();
    this.begunAt = now;
  }

  /** They begin once more; the person may have gone to another company of the seller meanwhile. */
  public void begin(User person, Instant now) {
    partnerId = person.partnerId();
    begunAt = now;
    passes = null;
  }

  public long sellerId() {
    return sellerId;
  }

  public long personId() {
    return personId;
  }

  /** The company for which the person was when they began. */
  public long partnerId() {
    return partnerId;
  }

  /** Why the person's limits do not hold for the next order; null while they do. */
  public @Nullable String passes() {
    return passes;
  }
}

package app.kontor.sharing.model;

import app.kontor.party.PartnerNumber;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A partner's shared folder, one per seller and partner. */
@Entity
@Table(name = "shared_folder")
public class Folder extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(name = "partner_id", updatable = false)
  private long partnerId;

  @Column(name = "partner_number", updatable = false)
  private String partnerNumber;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected Folder() {}

  public Folder(long sellerId, long partnerId, PartnerNumber partnerNumber, Instant createdAt) {
    this.sellerId = sellerId;
    this.partnerId = partnerId;
    this.partnerNumber = partnerNumber.value();
    this.createdAt = createdAt;
  }

  public long sellerId() {
    return sellerId;
  }

  public long partnerId() {
    return partnerId;
  }

  public PartnerNumber partnerNumber() {
    return new PartnerNumber(partnerNumber);
  }

  public Instant createdAt() {
    return createdAt;
  }
}

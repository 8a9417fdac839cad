package app.kontor.party.model;

import app.kontor.party.CustomerGroup;
import app.kontor.party.GroupData;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A group of a seller's customers; who is in it is said by the customers. */
@Entity
@Table(name = "customer_group")
public class PartnerGroup extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(updatable = false)
  private String code;

  private String name;
  private int place;

  @SuppressWarnings("NullAway.Init")
  protected PartnerGroup() {}

  /**
   * @throws app.kontor.platform.failure.InvalidInput naming the field that cannot be kept
   */
  public PartnerGroup(long sellerId, GroupData data) {
    data.check();
    this.sellerId = sellerId;
    this.code = data.code();
    this.name = data.name();
    this.place = data.place();
  }

  /**
   * Changes name and place.
   *
   * @throws ChangedMeanwhile if it is not the version that was read
   * @throws app.kontor.platform.failure.InvalidInput naming the field that cannot be kept
   */
  public void change(GroupData data) {
    require(data.version());
    data.check();
    name = data.name();
    place = data.place();
  }

  /**
   * @throws ChangedMeanwhile if it is not the version that was read
   */
  public void require(long version) {
    if (version != version()) {
      throw new ChangedMeanwhile();
    }
  }

  public long sellerId() {
    return sellerId;
  }

  public String code() {
    return code;
  }

  /** The group as others see it. */
  public CustomerGroup view() {
    return new CustomerGroup(code, name, place, version());
  }

  /** What it says, for the audit trail. */
  public GroupData data() {
    return new GroupData(code, version(), name, place);
  }
}

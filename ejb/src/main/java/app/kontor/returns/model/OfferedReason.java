package app.kontor.returns.model;

import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.model.Aggregate;
import app.kontor.returns.ReturnReasonData;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;

/** A reason that a seller offers for returns; their lines keep its code. */
@Entity
@Table(name = "return_reason")
public class OfferedReason extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(updatable = false)
  private String code;

  private int position;
  private boolean active;

  @ElementCollection
  @CollectionTable(name = "return_reason_text", joinColumns = @JoinColumn(name = "reason_id"))
  @MapKeyColumn(name = "language")
  @Column(name = "name")
  private Map<String, String> names = new HashMap<>();

  @SuppressWarnings("NullAway.Init")
  protected OfferedReason() {}

  /**
   * @throws app.kontor.platform.failure.InvalidInput naming the field that cannot be kept
   */
  public OfferedReason(long sellerId, ReturnReasonData data) {
    this.sellerId = sellerId;
    this.code = data.code();
    assign(data);
  }

  /**
   * Changes all but the code.
   *
   * @throws ChangedMeanwhile if it is not the version that was read
   * @throws app.kontor.platform.failure.InvalidInput naming the field that cannot be kept
   */
  public void change(ReturnReasonData data) {
    if (data.version() != version()) {
      throw new ChangedMeanwhile();
    }
    assign(data);
  }

  private void assign(ReturnReasonData data) {
    data.check();
    position = data.place();
    active = data.active();
    names.clear();
    names.putAll(data.names());
  }

  public long sellerId() {
    return sellerId;
  }

  /** What it says. */
  public ReturnReasonData data() {
    return new ReturnReasonData(code, version(), names, position, active);
  }
}

package app.kontor.party.model;

import app.kontor.party.CostCentre;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A cost centre that a customer keeps. Its code stands on orders and is never changed. */
@Entity
@Table(name = "cost_centre")
public class KeptCostCentre extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(name = "partner_id", updatable = false)
  private long partnerId;

  @Column(updatable = false)
  private String code;

  private String name;
  private boolean archived;

  @SuppressWarnings("NullAway.Init")
  protected KeptCostCentre() {}

  /**
   * @throws InvalidInput with field {@code costCentreCode} or {@code name}
   */
  @SuppressWarnings("NullAway.Init") // assign fills in the rest
  public KeptCostCentre(long sellerId, long partnerId, CostCentre wanted) {
    if (wanted.code().isEmpty()) {
      throw InvalidInput.required("costCentreCode");
    }
    if (wanted.code().length() > CostCentre.MAX_CODE) {
      throw new InvalidInput("costCentreCode", "TOO_LONG", CostCentre.MAX_CODE);
    }
    this.sellerId = sellerId;
    this.partnerId = partnerId;
    this.code = wanted.code();
    assign(wanted);
  }

  /**
   * Changes name and whether it is used.
   *
   * @return what it was
   * @throws ChangedMeanwhile if it is not the version that was read
   * @throws InvalidInput with field {@code name}
   */
  public CostCentre change(CostCentre wanted) {
    if (wanted.version() != version()) {
      throw new ChangedMeanwhile();
    }
    CostCentre before = view();
    assign(wanted);
    return before;
  }

  private void assign(CostCentre wanted) {
    if (wanted.name().isEmpty()) {
      throw InvalidInput.required("name");
    }
    if (wanted.name().length() > CostCentre.MAX_NAME) {
      throw new InvalidInput("name", "TOO_LONG", CostCentre.MAX_NAME);
    }
    name = wanted.name();
    archived = wanted.archived();
  }

  public CostCentre view() {
    return new CostCentre(code, name, archived, version());
  }

  public long sellerId() {
    return sellerId;
  }

  public long partnerId() {
    return partnerId;
  }
}

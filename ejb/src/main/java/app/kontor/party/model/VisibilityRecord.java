package app.kontor.party.model;

import app.kontor.party.Extent;
import app.kontor.party.VisibilityBook;
import app.kontor.party.VisibilityChoice;
import app.kontor.party.VisibilityLevel;
import app.kontor.party.VisibleDetail;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.HashMap;
import java.util.Map;

/** What one level of a seller says about what is seen. */
@Entity
@Table(name = "customer_visibility")
public class VisibilityRecord extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Enumerated(EnumType.STRING)
  @Column(name = "said_for", updatable = false)
  private VisibilityLevel level;

  /** The group or the partner; 0 on levels that there is one of. */
  @Column(name = "owner_id", updatable = false)
  private long ownerId;

  @ElementCollection
  @CollectionTable(
      name = "customer_visibility_detail",
      joinColumns = @JoinColumn(name = "visibility_id"))
  @MapKeyColumn(name = "detail")
  @Column(name = "extent")
  private Map<String, String> says = new HashMap<>();

  @SuppressWarnings("NullAway.Init")
  protected VisibilityRecord() {}

  /** A level that has said nothing yet. */
  public VisibilityRecord(long sellerId, VisibilityLevel level, long ownerId) {
    this.sellerId = sellerId;
    this.level = level;
    this.ownerId = ownerId;
  }

  /**
   * Says what is chosen, and nothing of the rest.
   *
   * @throws ChangedMeanwhile if it is not the version that was read
   * @throws app.kontor.platform.failure.InvalidInput naming a detail that cannot be so
   */
  public void say(VisibilityChoice choice) {
    if (choice.version() != version()) {
      throw new ChangedMeanwhile();
    }
    choice.check();
    Map<String, String> named = new HashMap<>();
    choice.says().forEach((detail, extent) -> named.put(detail.name(), extent.name()));
    says.keySet().retainAll(named.keySet());
    says.putAll(named);
  }

  /** What it says. */
  public Map<VisibleDetail, Extent> says() {
    Map<VisibleDetail, Extent> all = VisibilityBook.nothing();
    says.forEach(
        (detail, extent) -> all.put(VisibleDetail.valueOf(detail), Extent.valueOf(extent)));
    return all;
  }
}

package app.kontor.ordering.model;

import app.kontor.measure.UnitCode;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One item in a person's basket. */
@Entity
@Table(name = "basket_line")
public class BasketRow extends Aggregate {
  @Column(name = "user_id")
  private long userId;

  @Column(name = "item_id")
  private long itemId;

  @Column(precision = 19, scale = 6)
  private BigDecimal quantity;

  private @Nullable String unit;

  @Column(name = "added_at")
  private Instant addedAt;

  @SuppressWarnings("NullAway.Init")
  protected BasketRow() {}

  public BasketRow(long userId, long itemId, Wanted.BaseAmount amount, Instant now) {
    this.userId = userId;
    this.itemId = itemId;
    want(amount);
    this.addedAt = now;
  }

  public final void want(Wanted.BaseAmount amount) {
    UnitCode code = amount.unit();
    quantity = amount.quantity();
    unit = code == null ? null : code.code();
  }

  public long userId() {
    return userId;
  }

  public long itemId() {
    return itemId;
  }

  /** So many base units, and in which unit they are wanted. */
  public Wanted.BaseAmount amount() {
    return new Wanted.BaseAmount(quantity, unit == null ? null : new UnitCode(unit));
  }

  public Instant addedAt() {
    return addedAt;
  }
}

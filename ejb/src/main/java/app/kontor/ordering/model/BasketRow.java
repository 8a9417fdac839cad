package app.kontor.ordering.model;

import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

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

  @Column(name = "added_at")
  private Instant addedAt;

  @SuppressWarnings("NullAway.Init")
  protected BasketRow() {}

  public BasketRow(long userId, long itemId, BigDecimal quantity, Instant now) {
    this.userId = userId;
    this.itemId = itemId;
    this.quantity = quantity;
    this.addedAt = now;
  }

  public void want(BigDecimal newQuantity) {
    quantity = newQuantity;
  }

  public long userId() {
    return userId;
  }

  public long itemId() {
    return itemId;
  }

  public BigDecimal quantity() {
    return quantity;
  }

  public Instant addedAt() {
    return addedAt;
  }
}

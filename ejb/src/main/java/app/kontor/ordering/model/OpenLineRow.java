package app.kontor.ordering.model;

import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.OpenLine;
import app.kontor.ordering.OpenLine.State;
import app.kontor.platform.model.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line that was entered as text, with what became of it. */
@Entity
@Table(name = "order_open_line")
public class OpenLineRow extends Aggregate {
  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "order_id")
  private long orderId;

  private int place;
  private String told;

  @Column(precision = 19, scale = 6)
  private @Nullable BigDecimal quantity;

  private @Nullable String unit;

  @Column(name = "noted_at")
  private Instant notedAt;

  @Column(name = "noted_by")
  private String notedBy;

  @Enumerated(EnumType.STRING)
  private State state = State.OPEN;

  @Column(name = "item_number")
  private @Nullable String itemNumber;

  @Column(name = "decided_at")
  private @Nullable Instant decidedAt;

  @Column(name = "decided_by")
  private @Nullable String decidedBy;

  @SuppressWarnings("NullAway.Init")
  protected OpenLineRow() {}

  /**
   * A line that nobody has found yet.
   *
   * @param place among those of the order, from 1
   */
  public OpenLineRow(SalesOrder order, int place, OpenLine.Told line, Instant now, String by) {
    this.sellerId = order.sellerId();
    this.orderId = order.id();
    this.place = place;
    this.told = line.told();
    this.quantity = line.quantity();
    UnitCode code = line.unit();
    this.unit = code == null ? null : code.code();
    this.notedAt = now;
    this.notedBy = by;
  }

  /** It is this item. */
  public void map(ItemNumber item, Instant now, String by) {
    itemNumber = item.value();
    decide(State.MAPPED, now, by);
  }

  /** It is not wanted. */
  public void drop(Instant now, String by) {
    decide(State.DROPPED, now, by);
  }

  private void decide(State as, Instant now, String by) {
    state = as;
    decidedAt = now;
    decidedBy = by;
  }

  /** The seller whose order it is of. */
  public long sellerId() {
    return sellerId;
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** In the customer's words. */
  public String told() {
    return told;
  }

  public OpenLine view() {
    return new OpenLine(
        id(),
        told,
        quantity,
        unit == null ? null : new UnitCode(unit),
        notedAt,
        notedBy,
        state,
        itemNumber == null ? null : new ItemNumber(itemNumber),
        decidedAt,
        decidedBy);
  }
}

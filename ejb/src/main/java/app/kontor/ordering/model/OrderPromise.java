package app.kontor.ordering.model;

import app.kontor.ordering.PromiseCause;
import app.kontor.ordering.PromiseChange;
import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One change of the day a line is promised for; never changed. */
@Entity
@Table(name = "order_promise")
public class OrderPromise extends Part {
  @Column(name = "order_id")
  private long orderId;

  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "partner_id")
  private long partnerId;

  @Column(name = "line_number")
  private int lineNumber;

  private Instant at;
  private String who;

  @Enumerated(EnumType.STRING)
  private PromiseCause cause;

  private String reason;

  @Column(name = "before_on")
  private @Nullable LocalDate beforeOn;

  @Column(name = "after_on")
  private @Nullable LocalDate afterOn;

  @SuppressWarnings("NullAway.Init")
  protected OrderPromise() {}

  public OrderPromise(SalesOrder order, PromiseChange change) {
    this.orderId = order.id();
    this.sellerId = order.sellerId();
    this.partnerId = order.partnerId();
    this.lineNumber = change.lineNumber();
    this.at = change.at();
    this.who = change.who();
    this.cause = change.cause();
    this.reason = change.reason();
    this.beforeOn = change.before();
    this.afterOn = change.after();
  }

  /** Of which order. */
  public long orderId() {
    return orderId;
  }

  /** Of which seller's. */
  public long sellerId() {
    return sellerId;
  }

  /** Of which customer's. */
  public long partnerId() {
    return partnerId;
  }

  /** What changed. */
  public PromiseChange view() {
    return new PromiseChange(lineNumber, at, who, cause, reason, beforeOn, afterOn);
  }
}

package app.kontor.ordering.model;

import app.kontor.ordering.OrderDetail;
import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** One step of an order's life; never changed. */
@Entity
@Table(name = "sales_order_event")
public class SalesOrderEvent extends Part {
  @Column(name = "order_id")
  private long orderId;

  private Instant at;
  private String what;
  private String who;
  private String detail;

  @SuppressWarnings("NullAway.Init")
  protected SalesOrderEvent() {}

  /**
   * @param what code of the step, its words are in the bundles
   * @param detail a number, reason or empty
   */
  public SalesOrderEvent(long orderId, Instant at, String what, String who, String detail) {
    this.orderId = orderId;
    this.at = at;
    this.what = what;
    this.who = who;
    this.detail = detail.length() <= 500 ? detail : detail.substring(0, 500);
  }

  public OrderDetail.OrderEvent view() {
    return new OrderDetail.OrderEvent(at, what, who, detail);
  }

  public long orderId() {
    return orderId;
  }
}

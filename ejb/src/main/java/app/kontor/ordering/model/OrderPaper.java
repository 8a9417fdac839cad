package app.kontor.ordering.model;

import app.kontor.ordering.PaperKind;
import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A paper or parcel that an order is found by; never changed. */
@Entity
@Table(name = "order_paper")
public class OrderPaper extends Part {
  @Column(name = "order_id")
  private long orderId;

  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "partner_id")
  private long partnerId;

  @Enumerated(EnumType.STRING)
  private PaperKind kind;

  private String number;

  @Column(name = "on_day")
  private LocalDate day;

  @SuppressWarnings("NullAway.Init")
  protected OrderPaper() {}

  public OrderPaper(SalesOrder order, PaperKind kind, String number, LocalDate day) {
    this.orderId = order.id();
    this.sellerId = order.sellerId();
    this.partnerId = order.partnerId();
    this.kind = kind;
    this.number = number;
    this.day = day;
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

  public PaperKind kind() {
    return kind;
  }

  public String number() {
    return number;
  }

  public LocalDate day() {
    return day;
  }
}

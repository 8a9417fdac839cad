package app.kontor.ordering.model;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.ordering.BookedWork;
import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Work of an order line that was done, as it was booked. */
@Entity
@Table(name = "order_work")
public class OrderWork extends Part {
  @Column(name = "order_id")
  private long orderId;

  @Column(name = "line_number")
  private int lineNumber;

  @Column(precision = 19, scale = 6)
  private BigDecimal quantity;

  private String unit;
  private LocalDate day;
  private String person;

  @Column(name = "booked_by")
  private String bookedBy;

  @Column(name = "booked_at")
  private Instant bookedAt;

  @SuppressWarnings("NullAway.Init")
  protected OrderWork() {}

  public OrderWork(long orderId, BookedWork work, String bookedBy, Instant now) {
    this.orderId = orderId;
    this.lineNumber = work.lineNumber();
    this.quantity = work.quantity().value();
    this.unit = work.quantity().unit().code();
    this.day = work.day();
    this.person = work.person();
    this.bookedBy = bookedBy;
    this.bookedAt = now;
  }

  /** Of which order. */
  public long orderId() {
    return orderId;
  }

  /** Who booked it. */
  public String bookedBy() {
    return bookedBy;
  }

  /** When it was booked. */
  public Instant bookedAt() {
    return bookedAt;
  }

  /** What was done. */
  public BookedWork view() {
    return new BookedWork(lineNumber, Quantity.of(quantity, new UnitCode(unit)), day, person);
  }
}

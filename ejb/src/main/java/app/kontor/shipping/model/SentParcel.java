package app.kontor.shipping.model;

import app.kontor.ordering.OrderNumber;
import app.kontor.platform.model.Aggregate;
import app.kontor.shipping.Parcel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A parcel that was handed to a carrier, with its tracking link as it was then. */
@Entity
@Table(name = "parcel")
public class SentParcel extends Aggregate {
  @Column(name = "seller_id")
  private long sellerId;

  @Column(name = "partner_id")
  private long partnerId;

  @Column(name = "order_number")
  private String orderNumber;

  @Column(name = "despatch_id")
  private long despatchId;

  private String carrier;

  @Column(name = "carrier_name")
  private String carrierName;

  private String number;

  @Column(name = "tracking_url")
  private String trackingUrl;

  @Column(name = "dispatched_on")
  private LocalDate dispatchedOn;

  private int pieces;

  @Column(name = "weight_kg", precision = 9, scale = 3)
  private BigDecimal weightKg;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  @SuppressWarnings("NullAway.Init")
  protected SentParcel() {}

  /**
   * A parcel of a goods-issue note.
   *
   * @param number the carrier's, normal form
   */
  public SentParcel(Despatch despatch, CarrierProfile carrier, String number, LocalDate on) {
    this.sellerId = despatch.sellerId();
    this.partnerId = despatch.partnerId();
    this.orderNumber = despatch.orderNumber().value();
    this.despatchId = despatch.id();
    this.carrier = carrier.code();
    this.carrierName = carrier.name();
    this.number = number;
    this.trackingUrl = carrier.trackingUrl(number);
    this.dispatchedOn = on;
    this.pieces = 1;
    this.weightKg = BigDecimal.ZERO;
    this.recordedAt = Instant.EPOCH;
    this.recordedBy = "";
    despatch.shipped();
  }

  /** How many pieces it has and what they weigh together, in kilograms. */
  public void measure(int count, BigDecimal kilograms) {
    this.pieces = count;
    this.weightKg = kilograms;
  }

  /** Who recorded it and when, UTC. */
  public void signedBy(String who, Instant when) {
    this.recordedBy = who;
    this.recordedAt = when;
  }

  public String number() {
    return number;
  }

  public long sellerId() {
    return sellerId;
  }

  public long partnerId() {
    return partnerId;
  }

  public long despatchId() {
    return despatchId;
  }

  public String recordedBy() {
    return recordedBy;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** As others see it. */
  public Parcel view() {
    return new Parcel(
        number,
        new OrderNumber(orderNumber),
        carrier,
        carrierName,
        trackingUrl,
        dispatchedOn,
        pieces,
        weightKg);
  }
}

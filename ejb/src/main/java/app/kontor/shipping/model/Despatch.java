package app.kontor.shipping.model;

import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PostalAddress;
import app.kontor.platform.model.Aggregate;
import app.kontor.platform.model.ColumnPrefix;
import app.kontor.shipping.DespatchAdvice;
import app.kontor.shipping.DespatchNumber;
import app.kontor.stock.Warehouse;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A goods-issue note (WZ): what left which warehouse for which order. Never changed. */
@Entity
@Table(name = "despatch")
public class Despatch extends Aggregate {
  @Column(name = "seller_id")
  private long sellerId;

  private String number;

  @Column(name = "order_number")
  private String orderNumber;

  @Column(name = "partner_id")
  private long partnerId;

  @Column(name = "issued_on")
  private LocalDate issuedOn;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "issued_by")
  private String issuedBy;

  @Column(name = "warehouse_code")
  private String warehouseCode;

  @Column(name = "warehouse_name")
  private String warehouseName;

  private @Nullable String carrier;

  @Column(name = "delivery_name")
  private String deliveryName;

  @Embedded
  @ColumnPrefix("ship_")
  private PostalAddress shipTo;

  @Column(name = "to_ship")
  private boolean toShip;

  @OneToMany(mappedBy = "despatch", cascade = CascadeType.PERSIST)
  @OrderBy("lineNumber")
  private List<DespatchLine> lines = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected Despatch() {}

  /**
   * Goods leave now.
   *
   * @param carrier that the delivery method asks for, or null if the customer collects
   * @param issuedOn the business date in the seller's zone
   */
  public Despatch(
      DespatchNumber number,
      OrderDetail order,
      Warehouse warehouse,
      @Nullable String carrier,
      LocalDate issuedOn) {
    this.sellerId = order.sellerId();
    this.number = number.value();
    this.orderNumber = order.number().value();
    this.partnerId = order.buyer().partnerId();
    this.warehouseCode = warehouse.code();
    this.warehouseName = warehouse.name();
    this.carrier = carrier;
    this.toShip = carrier != null;
    this.deliveryName = order.delivery().methodName();
    this.shipTo = new PostalAddress(order.delivery().address());
    this.issuedOn = issuedOn;
    this.issuedAt = Instant.EPOCH;
    this.issuedBy = "";
  }

  /** Who issued it and when, UTC. */
  public void signedBy(String who, Instant when) {
    this.issuedBy = who;
    this.issuedAt = when;
  }

  /** A parcel of it has been handed to a carrier: it waits for none any more. */
  void shipped() {
    toShip = false;
  }

  public void add(DespatchLine line) {
    line.belongTo(this);
    lines.add(line);
  }

  public DespatchNumber number() {
    return new DespatchNumber(number);
  }

  public OrderNumber orderNumber() {
    return new OrderNumber(orderNumber);
  }

  public long sellerId() {
    return sellerId;
  }

  public long partnerId() {
    return partnerId;
  }

  public String deliveryName() {
    return deliveryName;
  }

  public @Nullable String carrier() {
    return carrier;
  }

  public Instant issuedAt() {
    return issuedAt;
  }

  public List<DespatchLine> lines() {
    return List.copyOf(lines);
  }

  /** As others see it. */
  public DespatchAdvice view() {
    return new DespatchAdvice(
        new DespatchNumber(number),
        orderNumber(),
        sellerId,
        partnerId,
        issuedOn,
        warehouseCode,
        warehouseName,
        issuedBy,
        shipTo.address(),
        lines.stream().map(DespatchLine::view).toList());
  }
}

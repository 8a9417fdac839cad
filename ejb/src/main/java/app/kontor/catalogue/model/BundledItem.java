package app.kontor.catalogue.model;

import app.kontor.platform.model.Part;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A part of a bundle, at its place among the bundle's parts. */
@Entity
@Table(name = "bundle_part")
public class BundledItem extends Part {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(name = "item_id", updatable = false)
  private long bundleId;

  @Column(name = "part_id", updatable = false)
  private long partId;

  @Column(precision = 19, scale = 6)
  private BigDecimal quantity;

  @Column(updatable = false)
  private int place;

  @SuppressWarnings("NullAway.Init")
  protected BundledItem() {}

  /**
   * A part behind those that are there.
   *
   * @param quantity in one of the bundle, in the part's base unit, above zero
   * @param place from 1
   */
  public BundledItem(long sellerId, long bundleId, long partId, BigDecimal quantity, int place) {
    this.sellerId = sellerId;
    this.bundleId = bundleId;
    this.partId = partId;
    this.quantity = quantity;
    this.place = place;
  }

  /** One of the bundle has so much of it from now on. */
  public void hold(BigDecimal other) {
    quantity = other;
  }

  public long bundleId() {
    return bundleId;
  }

  public long partId() {
    return partId;
  }

  /** In the part's base unit. */
  public BigDecimal quantity() {
    return quantity;
  }

  public int place() {
    return place;
  }
}

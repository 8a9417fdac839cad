package app.kontor.stock.model;

import app.kontor.platform.model.Aggregate;
import app.kontor.stock.Warehouse;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/**
 * A warehouse of a seller under its code. From one that is closed nothing is promised or reserved;
 * what lies there can still be counted, corrected and taken out.
 */
@Entity
@Table(name = "warehouse")
public class StorageSite extends Aggregate {
  @Column(name = "seller_id", updatable = false)
  private long sellerId;

  @Column(updatable = false)
  private String code;

  private String name;
  private String city;
  private boolean active;

  @SuppressWarnings("NullAway.Init")
  protected StorageSite() {}

  /** A warehouse as it opens. */
  public StorageSite(long sellerId, Warehouse warehouse) {
    this.sellerId = sellerId;
    this.code = warehouse.code();
    this.name = warehouse.name();
    this.city = warehouse.city();
    this.active = true;
  }

  /** Nothing is promised from here any more. */
  public void close() {
    active = false;
  }

  /** Goods are promised from here again. */
  public void open() {
    active = true;
  }

  public boolean isActive() {
    return active;
  }

  /** The warehouse as others see it. */
  public Warehouse view() {
    return new Warehouse(code, name, city);
  }
}

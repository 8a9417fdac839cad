package app.kontor.stock.model;

import app.kontor.party.Address;
import app.kontor.platform.failure.ChangedMeanwhile;
import app.kontor.platform.model.Aggregate;
import app.kontor.stock.Warehouse;
import app.kontor.stock.WarehouseData;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A warehouse of a seller under its code. From one that is closed nothing is promised or reserved;
 * what lies there can still be counted, corrected and taken out. Older ones have no address until
 * somebody gives them one.
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
  private @Nullable String contact;
  private @Nullable String addition;
  private @Nullable String street;
  private @Nullable String house;
  private @Nullable String flat;
  private @Nullable String postcode;
  private @Nullable String region;
  private @Nullable String country;
  private @Nullable String phone;
  private @Nullable String email;
  private String note = "";
  private boolean branch;

  @ElementCollection
  @CollectionTable(name = "warehouse_hours", joinColumns = @JoinColumn(name = "warehouse_id"))
  private List<HoursRow> hours = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  protected StorageSite() {}

  /**
   * A warehouse as it is set up.
   *
   * @throws app.kontor.platform.failure.InvalidInput naming the field that cannot be kept
   */
  @SuppressWarnings("NullAway.Init") // assign fills in the rest
  public StorageSite(long sellerId, WarehouseData data) {
    this.sellerId = sellerId;
    this.code = data.code();
    assign(data);
  }

  /**
   * Changes all but the code.
   *
   * @throws ChangedMeanwhile if it is not the version that was read
   * @throws app.kontor.platform.failure.InvalidInput naming the field that cannot be kept
   */
  public void change(WarehouseData data) {
    if (data.version() != version()) {
      throw new ChangedMeanwhile();
    }
    assign(data);
  }

  private void assign(WarehouseData data) {
    Address address = data.check().tidied();
    name = address.name();
    city = address.city();
    contact = address.contact();
    addition = address.addition();
    street = address.street();
    house = address.houseNumber();
    flat = address.flat();
    postcode = address.postcode();
    region = address.region();
    country = address.country();
    phone = address.phone();
    email = address.email();
    note = data.note();
    active = data.open();
    branch = data.branch();
    if (!data.hours().equals(data().hours())) {
      hours.clear();
      data.hours().forEach(one -> hours.add(new HoursRow(one)));
    }
  }

  public boolean isActive() {
    return active;
  }

  public String code() {
    return code;
  }

  /** The warehouse as others see it. */
  public Warehouse view() {
    return new Warehouse(code, name, city);
  }

  /** What it says. */
  public WarehouseData data() {
    return new WarehouseData(
        code,
        version(),
        name,
        city,
        address(),
        hours.stream().map(HoursRow::view).toList(),
        note,
        active,
        branch);
  }

  private @Nullable Address address() {
    String in = country;
    return in == null
        ? null
        : new Address(
            name,
            contact,
            addition,
            Objects.requireNonNullElse(street, ""),
            Objects.requireNonNullElse(house, ""),
            flat,
            Objects.requireNonNullElse(postcode, ""),
            city,
            region,
            in,
            phone,
            email);
  }
}

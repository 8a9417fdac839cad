package app.kontor.party;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A postal address as columns of a row. It is replaced and never changed, so whoever freezes one
 * keeps what it said then.
 */
@Embeddable
public class PostalAddress {
  @Column(name = "name")
  private String name;

  private @Nullable String contact;
  private @Nullable String addition;
  private String street;

  @Column(name = "house")
  private String houseNumber;

  private @Nullable String flat;
  private String postcode;
  private String city;
  private @Nullable String region;
  private String country;
  private @Nullable String phone;
  private @Nullable String email;

  @SuppressWarnings("NullAway.Init")
  protected PostalAddress() {}

  /** Keeps what the address says. */
  public PostalAddress(Address address) {
    this.name = address.name();
    this.contact = address.contact();
    this.addition = address.addition();
    this.street = address.street();
    this.houseNumber = address.houseNumber();
    this.flat = address.flat();
    this.postcode = address.postcode();
    this.city = address.city();
    this.region = address.region();
    this.country = address.country();
    this.phone = address.phone();
    this.email = address.email();
  }

  /** The address as it was kept. */
  public Address address() {
    return new Address(
        name,
        contact,
        addition,
        street,
        houseNumber,
        flat,
        postcode,
        city,
        region,
        country,
        phone,
        email);
  }
}

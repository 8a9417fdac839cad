package app.kontor.billing.model;

import app.kontor.party.Address;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A party as it was when the document was issued. */
@Embeddable
public class DocumentParty {

  /** What the party is on the document (UBL). */
  public enum Role {
    SELLER,
    BUYER,
    DELIVERY,
    /** The buyer as it was named before a correction. */
    BUYER_BEFORE
  }

  @Enumerated(EnumType.STRING)
  private Role role;

  private String name;
  private @Nullable String addition;
  private String street;
  private String postcode;
  private String city;
  private @Nullable String region;
  private String country;

  @Column(name = "vat_id")
  private @Nullable String vatId;

  @Column(name = "tax_number")
  private @Nullable String taxNumber;

  @SuppressWarnings("NullAway.Init")
  protected DocumentParty() {}

  public DocumentParty(
      Role role, Address address, @Nullable String vatId, @Nullable String taxNumber) {
    this.role = role;
    this.name = address.name();
    this.addition = address.addition();
    this.street = address.streetLine();
    this.postcode = address.postcode();
    this.city = address.city();
    this.region = address.region();
    this.country = address.country();
    this.vatId = vatId;
    this.taxNumber = taxNumber;
  }

  /** The same party in another role, or of another document. */
  public DocumentParty as(Role other) {
    DocumentParty same = new DocumentParty();
    same.role = other;
    same.name = name;
    same.addition = addition;
    same.street = street;
    same.postcode = postcode;
    same.city = city;
    same.region = region;
    same.country = country;
    same.vatId = vatId;
    same.taxNumber = taxNumber;
    return same;
  }

  public Role role() {
    return role;
  }

  public String name() {
    return name;
  }

  public String street() {
    return street;
  }

  public String postcode() {
    return postcode;
  }

  public String city() {
    return city;
  }

  /**
   * Name and place as they were printed: house and flat stand in the street, put together as its
   * country does.
   */
  public Address address() {
    return new Address(
        name, null, addition, street, "", null, postcode, city, region, country, null, null);
  }

  /** Everything between name and country, a printed line each. */
  public List<String> lines() {
    return address().lines();
  }

  public String country() {
    return country;
  }

  public @Nullable String vatId() {
    return vatId;
  }

  public @Nullable String taxNumber() {
    return taxNumber;
  }
}

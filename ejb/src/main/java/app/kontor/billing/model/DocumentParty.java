package app.kontor.billing.model;

import app.kontor.party.Address;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** A party as it was when the document was issued. */
@Embeddable
public class DocumentParty {

  /** What the party is on the document (UBL). */
  public enum Role {
    SELLER,
    BUYER,
    DELIVERY
  }

  @Enumerated(EnumType.STRING)
  private Role role;

  private String name;
  private String street;
  private String postcode;
  private String city;
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
    this.street = address.streetLine();
    this.postcode = address.postcode();
    this.city = address.city();
    this.country = address.country();
    this.vatId = vatId;
    this.taxNumber = taxNumber;
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

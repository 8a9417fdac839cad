package app.kontor.web.order.office.shipping;

import app.kontor.party.Address;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** An address while it is edited. */
public class AddressForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String name = "";
  private String contact = "";
  private String addition = "";
  private String street = "";
  private String houseNumber = "";
  private String flat = "";
  private String postcode = "";
  private String city = "";
  private String region = "";
  private String country = "";
  private String phone = "";
  private String email = "";

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name.strip();
  }

  public String getContact() {
    return contact;
  }

  public void setContact(@Nullable String contact) {
    this.contact = contact == null ? "" : contact.strip();
  }

  public String getAddition() {
    return addition;
  }

  public void setAddition(@Nullable String addition) {
    this.addition = addition == null ? "" : addition.strip();
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(@Nullable String region) {
    this.region = region == null ? "" : region.strip();
  }

  public String getStreet() {
    return street;
  }

  public void setStreet(@Nullable String street) {
    this.street = street == null ? "" : street.strip();
  }

  public String getHouseNumber() {
    return houseNumber;
  }

  public void setHouseNumber(@Nullable String houseNumber) {
    this.houseNumber = houseNumber == null ? "" : houseNumber.strip();
  }

  public String getFlat() {
    return flat;
  }

  public void setFlat(@Nullable String flat) {
    this.flat = flat == null ? "" : flat.strip();
  }

  public String getPostcode() {
    return postcode;
  }

  public void setPostcode(@Nullable String postcode) {
    this.postcode = postcode == null ? "" : postcode.strip();
  }

  public String getCity() {
    return city;
  }

  public void setCity(@Nullable String city) {
    this.city = city == null ? "" : city.strip();
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(@Nullable String country) {
    this.country = country == null ? "" : country.strip();
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(@Nullable String phone) {
    this.phone = phone == null ? "" : phone.strip();
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(@Nullable String email) {
    this.email = email == null ? "" : email.strip();
  }

  /** Fills the form. */
  void show(Address address) {
    name = address.name();
    setContact(address.contact());
    setAddition(address.addition());
    street = address.street();
    houseNumber = address.houseNumber();
    setFlat(address.flat());
    postcode = address.postcode();
    city = address.city();
    setRegion(address.region());
    country = address.country();
    setPhone(address.phone());
    setEmail(address.email());
  }

  /** What was entered. */
  Address address() {
    return new Address(
        name,
        orNull(contact),
        orNull(addition),
        street,
        houseNumber,
        orNull(flat),
        postcode,
        city,
        orNull(region),
        country,
        orNull(phone),
        orNull(email));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}

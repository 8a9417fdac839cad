package app.kontor.web.shop;

import app.kontor.party.Address;
import app.kontor.party.AddressFormat;
import app.kontor.platform.language.Countries;
import app.kontor.web.common.page.Choice;
import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of an address while somebody fills them in. */
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
  private String country = "PL";
  private String phone = "";
  private String email = "";

  /** Shows an address. */
  public void show(Address address) {
    name = address.name();
    contact = text(address.contact());
    addition = text(address.addition());
    street = address.street();
    houseNumber = address.houseNumber();
    flat = text(address.flat());
    postcode = address.postcode();
    city = address.city();
    region = text(address.region());
    country = address.country();
    phone = text(address.phone());
    email = text(address.email());
  }

  /** The address as filled in; empty optional fields are none. */
  public Address address() {
    return new Address(
        name.strip(),
        nothingIfBlank(contact),
        nothingIfBlank(addition),
        street.strip(),
        houseNumber.strip(),
        nothingIfBlank(flat),
        postcode.strip(),
        city.strip(),
        nothingIfBlank(region),
        country,
        nothingIfBlank(phone),
        nothingIfBlank(email));
  }

  static @Nullable String nothingIfBlank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Codes and names of all countries in a language, by name. */
  public static List<Choice> countries(Locale language) {
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> new Choice(code, Countries.name(code, language)))
        .sorted(Comparator.comparing(Choice::label, Collator.getInstance(language)))
        .toList();
  }

  /** Whether the country that is being sent numbers its houses and the street names none. */
  public boolean isNumberExpected() {
    return format().isNumberMissing(sent("street", street), "");
  }

  /** Whether the country that is being sent has postcodes. */
  public boolean isPostcodeExpected() {
    return format().isPostcodeExpected();
  }

  /** Whether addresses of the country that is being sent name their state. */
  public boolean isRegionExpected() {
    return format().isRegionExpected();
  }

  private AddressFormat format() {
    return AddressFormat.of(sent("country", country));
  }

  /** What the request sends for a field; what the form holds if it sends nothing. */
  private static String sent(String field, String held) {
    return FacesContext.getCurrentInstance()
        .getExternalContext()
        .getRequestParameterMap()
        .getOrDefault(field, held);
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = text(name);
  }

  public String getContact() {
    return contact;
  }

  public void setContact(@Nullable String contact) {
    this.contact = text(contact);
  }

  public String getAddition() {
    return addition;
  }

  public void setAddition(@Nullable String addition) {
    this.addition = text(addition);
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(@Nullable String region) {
    this.region = text(region);
  }

  public String getStreet() {
    return street;
  }

  public void setStreet(@Nullable String street) {
    this.street = text(street);
  }

  public String getHouseNumber() {
    return houseNumber;
  }

  public void setHouseNumber(@Nullable String houseNumber) {
    this.houseNumber = text(houseNumber);
  }

  public String getFlat() {
    return flat;
  }

  public void setFlat(@Nullable String flat) {
    this.flat = text(flat);
  }

  public String getPostcode() {
    return postcode;
  }

  public void setPostcode(@Nullable String postcode) {
    this.postcode = text(postcode);
  }

  public String getCity() {
    return city;
  }

  public void setCity(@Nullable String city) {
    this.city = text(city);
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(@Nullable String country) {
    this.country = text(country);
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(@Nullable String phone) {
    this.phone = text(phone);
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(@Nullable String email) {
    this.email = text(email);
  }
}

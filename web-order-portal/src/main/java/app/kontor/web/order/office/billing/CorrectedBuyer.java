package app.kontor.web.order.office.billing;

import app.kontor.billing.CorrectInvoice;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The buyer as the form has it. */
public class CorrectedBuyer implements Serializable {
  private static final long serialVersionUID = 1L;

  private String name = "";
  private String street = "";
  private String postcode = "";
  private String city = "";
  private String country = "";
  private String vatId = "";

  void show(CorrectInvoice.Buyer buyer) {
    name = buyer.name();
    street = buyer.street();
    postcode = buyer.postcode();
    city = buyer.city();
    country = buyer.country();
    vatId = buyer.vatId();
  }

  CorrectInvoice.Buyer typed() {
    return new CorrectInvoice.Buyer(name, street, postcode, city, country, vatId);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = text(name);
  }

  public String getStreet() {
    return street;
  }

  public void setStreet(@Nullable String street) {
    this.street = text(street);
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

  public String getVatId() {
    return vatId;
  }

  public void setVatId(@Nullable String vatId) {
    this.vatId = text(vatId);
  }
}

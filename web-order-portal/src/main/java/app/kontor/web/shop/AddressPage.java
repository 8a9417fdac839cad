package app.kontor.web.shop;

import app.kontor.gate.CurrentActor;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Partners;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Adds or changes a delivery address: staff for any customer, its administrators for their own. */
@Named
@ViewScoped
public class AddressPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private Parties parties;
  @EJB private Partners partners;
  @Inject private CurrentActor actor;
  @Inject private PageInfo page;
  @Inject private Visitor visitor;

  private final AddressForm form = new AddressForm();
  private String customer = "";
  private String existing = "";
  private String code = "";
  private boolean preferred;
  private String hours = "";
  private boolean archived;
  private long version = DeliveryAddress.NEW;

  /** Reads the address to be changed, or begins a new one with the company's name. */
  public void load() {
    Partner partner =
        actor.get().isStaff() ? parties.partner(new PartnerNumber(customer)) : parties.ownPartner();
    customer = partner.number().value();
    List<DeliveryAddress> addresses = parties.addressBook(new PartnerNumber(customer));
    preferred = addresses.stream().allMatch(DeliveryAddress::archived);
    form.setName(partner.name());
    form.setCountry(partner.address().country());
    addresses.stream()
        .filter(address -> address.code().equals(existing))
        .findFirst()
        .ifPresent(
            address -> {
              code = address.code();
              preferred = address.preferred();
              version = address.version();
              hours = AddressForm.text(address.hours());
              archived = address.archived();
              form.show(address.address());
            });
  }

  /** Keeps what was filled in. */
  public String save() {
    String kept = code.strip().toUpperCase(Locale.ROOT);
    partners.keepAddress(
        new PartnerNumber(customer),
        new DeliveryAddress(kept, form.address(), preferred, version, hours, archived));
    page.done("customer.address.saved", kept);
    return actor.get().isStaff()
        ? page.redirect("/office/customer.xhtml", "customer", customer)
        : page.redirect("/company.xhtml");
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  /** Whether the code can still be chosen. */
  public boolean isNew() {
    return existing.isEmpty();
  }

  public List<Choice> getCountries() {
    return AddressForm.countries(visitor.getLocale());
  }

  public AddressForm getForm() {
    return form;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(@Nullable String customer) {
    this.customer = AddressForm.text(customer);
  }

  public String getExisting() {
    return existing;
  }

  public void setExisting(@Nullable String existing) {
    this.existing = AddressForm.text(existing);
  }

  public String getCode() {
    return code;
  }

  public void setCode(@Nullable String code) {
    this.code = AddressForm.text(code);
  }

  public String getHours() {
    return hours;
  }

  public void setHours(@Nullable String hours) {
    this.hours = AddressForm.text(hours);
  }

  /** Whether nothing new is sent there. */
  public boolean isArchived() {
    return archived;
  }

  public void setArchived(boolean archived) {
    this.archived = archived;
  }

  public boolean isPreferred() {
    return preferred;
  }

  public void setPreferred(boolean preferred) {
    this.preferred = preferred;
  }
}

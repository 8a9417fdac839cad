package app.kontor.web.shop;

import app.kontor.party.PartnerData;
import app.kontor.party.PartnerNumber;
import app.kontor.party.Partners;
import app.kontor.party.PaymentTerms;
import app.kontor.party.PaymentTermsBook;
import app.kontor.party.TermsOfPayment;
import app.kontor.platform.language.Languages;
import app.kontor.pricing.PriceListChoice;
import app.kontor.pricing.PriceLists;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Portal;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Adds a customer or changes one's data. */
@Named
@ViewScoped
public class CustomerEditPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private Partners partners;
  @EJB private PriceLists lists;
  @EJB private TermsOfPayment terms;
  @Inject private PageInfo page;
  @Inject private Portal portal;
  @Inject private Texts texts;
  @Inject private Visitor visitor;

  private final AddressForm form = new AddressForm();
  private String existing = "";
  private String number = "";
  private long version;
  private String vatId = "";
  private String language = Languages.codes().get(0);
  private String currency = "";
  private String priceList = "";
  private String paymentTerms = "";
  private boolean active = true;
  private List<Choice> priceLists = List.of();
  private List<Choice> termChoices = List.of();
  private String standardTerms = "";

  /** Reads the customer to be changed, if there is one. */
  public void load() {
    List<PriceListChoice> choices = lists.choices();
    if (existing.isEmpty()) {
      priceLists = offered(choices);
      offerTerms();
      return;
    }
    PartnerData data = partners.data(new PartnerNumber(existing));
    number = data.number().value();
    existing = number;
    version = data.version();
    form.show(data.address());
    vatId = AddressForm.text(data.vatId());
    language = data.language();
    currency = data.currency();
    priceList = AddressForm.text(data.priceList());
    paymentTerms = AddressForm.text(data.paymentTerms());
    active = data.active();
    priceLists = offered(choices);
    offerTerms();
  }

  private void offerTerms() {
    PaymentTermsBook book = terms.book();
    termChoices =
        book.all().stream()
            .filter(one -> one.active() || one.code().equals(paymentTerms))
            .map(one -> new Choice(one.code(), named(one)))
            .toList();
    standardTerms = texts.of("customer.terms.standard", named(book.standard()));
  }

  private String named(PaymentTerms one) {
    return one.name(visitor.getLocale(), portal.getSeller().language());
  }

  /** Lists that are made for customers, and the one the customer has. */
  private List<Choice> offered(List<PriceListChoice> choices) {
    return choices.stream()
        .filter(one -> !one.base() || one.code().equals(priceList))
        .map(
            one ->
                new Choice(
                    one.code(), one.code() + " · " + one.name() + " (" + one.currency() + ")"))
        .toList();
  }

  public List<Choice> getPriceLists() {
    return priceLists;
  }

  /** Keeps what was filled in. */
  public String save() {
    PartnerData data =
        new PartnerData(
            new PartnerNumber(number.strip().toUpperCase(Locale.ROOT)),
            version,
            form.address(),
            AddressForm.nothingIfBlank(vatId),
            language,
            currency,
            AddressForm.nothingIfBlank(priceList),
            AddressForm.nothingIfBlank(paymentTerms),
            active);
    if (isNew()) {
      partners.create(page.key(), data);
    } else {
      partners.change(data);
    }
    page.done("customer.saved", data.number());
    return page.redirect("/office/customer.xhtml", "customer", data.number());
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public boolean isNew() {
    return existing.isEmpty();
  }

  public String getTitle() {
    return isNew() ? texts.of("office.customer-edit.new") : form.getName();
  }

  public List<Choice> getCountries() {
    return AddressForm.countries(visitor.getLocale());
  }

  public List<Choice> getLanguages() {
    return Choice.languages();
  }

  public AddressForm getForm() {
    return form;
  }

  public String getExisting() {
    return existing;
  }

  public void setExisting(@Nullable String existing) {
    this.existing = AddressForm.text(existing);
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = AddressForm.text(number);
  }

  public String getVatId() {
    return vatId;
  }

  public void setVatId(@Nullable String vatId) {
    this.vatId = AddressForm.text(vatId);
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(@Nullable String language) {
    this.language = AddressForm.text(language);
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(@Nullable String currency) {
    this.currency = AddressForm.text(currency);
  }

  public String getPriceList() {
    return priceList;
  }

  public void setPriceList(@Nullable String priceList) {
    this.priceList = AddressForm.text(priceList);
  }

  public String getPaymentTerms() {
    return paymentTerms;
  }

  public void setPaymentTerms(@Nullable String paymentTerms) {
    this.paymentTerms = AddressForm.text(paymentTerms);
  }

  /** Terms in use, and those the customer has. */
  public List<Choice> getTermChoices() {
    return termChoices;
  }

  /** What holds for a customer with no terms of its own and in no group. */
  public String getStandardTerms() {
    return standardTerms;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }
}

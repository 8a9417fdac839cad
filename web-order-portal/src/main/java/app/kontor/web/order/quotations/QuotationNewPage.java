package app.kontor.web.order.quotations;

import app.kontor.party.PartnerNumber;
import app.kontor.platform.language.Languages;
import app.kontor.quoting.NewQuotation;
import app.kontor.quoting.QuotationNumber;
import app.kontor.quoting.Quotations;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Staff begin a quotation for a customer, or for somebody known by e-mail or phone alone. */
@Named
@ViewScoped
public class QuotationNewPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Quotations quotations;
  @Inject private Visitor visitor;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private String customer = "";
  private String name = "";
  private String email = "";
  private String phone = "";
  private String language = "";

  /** Offers the language the visitor reads. */
  public void load() {
    language = Languages.of(visitor.getLocale()).code();
  }

  public String begin() {
    QuotationNumber number =
        quotations.begin(
            new NewQuotation(
                page.key(),
                new PartnerNumber(customer.strip().toUpperCase(Locale.ROOT)),
                name,
                email,
                phone,
                language));
    page.done("quotation.begun", number);
    return page.redirect("/office/quotation-edit.xhtml", "quotation", number);
  }

  public List<Choice> getLanguages() {
    return Languages.all().stream().map(one -> new Choice(one.code(), one.name())).toList();
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(@Nullable String customer) {
    this.customer = customer == null ? "" : customer;
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name == null ? "" : name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(@Nullable String email) {
    this.email = email == null ? "" : email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(@Nullable String phone) {
    this.phone = phone == null ? "" : phone;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(@Nullable String language) {
    this.language = language == null ? "" : language;
  }
}

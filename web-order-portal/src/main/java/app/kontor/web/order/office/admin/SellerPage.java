package app.kontor.web.order.office.admin;

import app.kontor.access.Audit;
import app.kontor.access.AuditRow;
import app.kontor.party.LegalText;
import app.kontor.party.SellerProfile;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.shop.AddressForm;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** The seller: names, address, numbers, books, contact, mails and legal texts. */
@Named
@ViewScoped
public class SellerPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private SellerProfile profile;
  @EJB private Audit audit;
  @Inject private PageInfo page;
  @Inject private Texts words;
  @Inject private Visitor visitor;

  private final SellerForm form = new SellerForm();
  private List<AuditRow> history = List.of();

  public void load() {
    form.show(profile.data());
    history = audit.changes(List.of("SellerProfile.change"));
  }

  public String save() {
    profile.change(form.data());
    page.done("office.seller.saved");
    return page.redirect("/office/seller.xhtml");
  }

  /** What the page holds while it is edited. */
  public SellerForm getForm() {
    return form;
  }

  /** The latest changes, latest first. */
  public List<AuditRow> getHistory() {
    return history;
  }

  /** The legal texts there may be. */
  public List<LegalText> getKinds() {
    return List.of(LegalText.TERMS, LegalText.PRIVACY, LegalText.IMPRINT);
  }

  /** Where a text stands in the form, {@code TERMS_pl}. */
  public String field(LegalText kind, String language) {
    return SellerForm.key(kind, language);
  }

  /** "Terms (Deutsch)". */
  public String label(LegalText kind, String language) {
    Locale locale = Locale.forLanguageTag(language);
    return words.of("legal." + kind) + " (" + locale.getDisplayLanguage(locale) + ")";
  }

  public List<Choice> getCountries() {
    return AddressForm.countries(visitor.getLocale());
  }

  public List<Choice> getLanguages() {
    return Choice.languages();
  }

  /** The zones of the tz database by their places. */
  public List<Choice> getZones() {
    return Choice.zones();
  }
}

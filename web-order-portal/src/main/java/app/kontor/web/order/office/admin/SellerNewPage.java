package app.kontor.web.order.office.admin;

import app.kontor.access.SignIn;
import app.kontor.party.NewSeller;
import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.party.SellerRegister;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.Cookies;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.shop.AddressForm;
import jakarta.ejb.EJB;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A seller is added to the installation, and whoever adds it goes on there. */
@Named
@ViewScoped
public class SellerNewPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private SellerRegister sellers;
  @EJB private SignIn signIn;
  @EJB private Parties parties;
  @Inject private PageInfo page;
  @Inject private Visitor visitor;

  private final Map<String, Boolean> offered = new TreeMap<>();
  private String name = "";
  private String prefix = "";
  private String country = "";
  private String homeCurrency = "";
  private String zone = "";
  private String language = "";

  /** A new seller is probably where the one is from which it is added. */
  public void load() {
    Seller here = parties.seller();
    country = here.address().country();
    homeCurrency = here.homeCurrency().getCurrencyCode();
    zone = here.zone().getId();
    language = here.language().getLanguage();
    getLanguages().forEach(one -> offered.put(one.value(), here.speaks(one.value())));
  }

  /** Adds the seller and leads to its assistant. */
  public String add() {
    long id =
        sellers.add(
            page.key(),
            new NewSeller(
                name,
                prefix.strip().toUpperCase(Locale.ROOT),
                country,
                homeCurrency.strip().toUpperCase(Locale.ROOT),
                zone,
                language,
                chosen()));
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    String token = Objects.requireNonNull(Cookies.token(request));
    Cookies.setToken(
        request, (HttpServletResponse) external.getResponse(), signIn.goOver(token, id));
    page.done("office.seller-new.added", name);
    return page.redirect("/office/setup.xhtml");
  }

  private List<String> chosen() {
    return offered.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
  }

  public List<Choice> getCountries() {
    return AddressForm.countries(visitor.getLocale());
  }

  public List<Choice> getLanguages() {
    return Choice.languages();
  }

  public List<Choice> getZones() {
    return Choice.zones();
  }

  /** By code, whether the shop is offered in the language. */
  public Map<String, Boolean> getOffered() {
    return offered;
  }

  public String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = text(name);
  }

  public String getPrefix() {
    return prefix;
  }

  public void setPrefix(@Nullable String prefix) {
    this.prefix = text(prefix);
  }

  public String getCountry() {
    return country;
  }

  public void setCountry(@Nullable String country) {
    this.country = text(country);
  }

  public String getHomeCurrency() {
    return homeCurrency;
  }

  public void setHomeCurrency(@Nullable String homeCurrency) {
    this.homeCurrency = text(homeCurrency);
  }

  public String getZone() {
    return zone;
  }

  public void setZone(@Nullable String zone) {
    this.zone = text(zone);
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(@Nullable String language) {
    this.language = text(language);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}

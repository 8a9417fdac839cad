package app.kontor.web.order.office.admin;

import app.kontor.party.LegalText;
import app.kontor.party.SellerData;
import app.kontor.party.SellerProfile;
import app.kontor.platform.language.Languages;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Name, contact and legal texts of the seller. */
@Named
@ViewScoped
public class SellerPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private SellerProfile profile;
  @Inject private PageInfo page;
  @Inject private Texts words;

  private long version;
  private String name = "";
  private String email = "";
  private @Nullable String phone;
  private @Nullable String website;
  private @Nullable String registration;
  private final Map<String, String> texts = new HashMap<>();

  public void load() {
    SellerData data = profile.data();
    version = data.version();
    name = data.name();
    email = data.email();
    phone = data.phone();
    website = data.website();
    registration = data.registration();
    data.texts().forEach(text -> texts.put(key(text.kind(), text.language()), text.body()));
  }

  public String save() {
    List<SellerData.Text> all = new ArrayList<>();
    for (LegalText kind : LegalText.values()) {
      for (String code : Languages.codes()) {
        all.add(new SellerData.Text(kind, code, or(texts.get(key(kind, code)))));
      }
    }
    profile.change(
        new SellerData(version, name, email, or(phone), or(website), or(registration), all));
    page.done("office.seller.saved");
    return page.redirect("/office/seller.xhtml");
  }

  /** The legal texts there may be. */
  public List<LegalText> getKinds() {
    return List.of(LegalText.TERMS, LegalText.PRIVACY, LegalText.IMPRINT);
  }

  /** Where a text stands in {@link #getTexts}, {@code TERMS_pl}. */
  public String field(LegalText kind, String language) {
    return key(kind, language);
  }

  /** "Terms (Deutsch)". */
  public String label(LegalText kind, String language) {
    Locale locale = Locale.forLanguageTag(language);
    return words.of("legal." + kind) + " (" + locale.getDisplayLanguage(locale) + ")";
  }

  private static String key(LegalText kind, String language) {
    return kind.name() + '_' + language;
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  /** By kind and language, {@code TERMS_pl}. */
  public Map<String, String> getTexts() {
    return texts;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public @Nullable String getPhone() {
    return phone;
  }

  public void setPhone(@Nullable String phone) {
    this.phone = phone;
  }

  public @Nullable String getWebsite() {
    return website;
  }

  public void setWebsite(@Nullable String website) {
    this.website = website;
  }

  public @Nullable String getRegistration() {
    return registration;
  }

  public void setRegistration(@Nullable String registration) {
    this.registration = registration;
  }
}

package app.kontor.web.order.office.admin;

import app.kontor.party.LegalText;
import app.kontor.party.MailSender;
import app.kontor.party.SellerData;
import app.kontor.platform.language.Languages;
import app.kontor.web.shop.AddressForm;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said about the seller while somebody fills it in. */
public class SellerForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private final AddressForm address = new AddressForm();
  private final Map<String, Boolean> offered = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private long version;
  private String tradeName = "";
  private String vatId = "";
  private String taxNumber = "";
  private String registration = "";
  private String website = "";
  private String homeCurrency = "";
  private String zone = "";
  private String language = "";
  private String senderName = "";
  private String senderAddress = "";
  private String replyTo = "";

  /** Fills the form. */
  void show(SellerData data) {
    version = data.version();
    address.show(data.address());
    tradeName = data.tradeName();
    vatId = data.vatId();
    taxNumber = data.taxNumber();
    registration = data.registration();
    website = data.website();
    homeCurrency = data.homeCurrency();
    zone = data.zone();
    language = data.language();
    senderName = data.sender().name();
    senderAddress = data.sender().address();
    replyTo = data.sender().replyTo();
    for (String code : Languages.codes()) {
      offered.put(code, data.languages().isEmpty() || data.languages().contains(code));
    }
    data.texts().forEach(text -> texts.put(key(text.kind(), text.language()), text.body()));
  }

  /** What was filled in. */
  SellerData data() {
    return new SellerData(
        version,
        tradeName,
        address.address(),
        vatId,
        taxNumber,
        registration,
        website,
        homeCurrency,
        zone,
        language,
        languages(),
        new MailSender(senderName, senderAddress, replyTo),
        legalTexts());
  }

  /** The languages that are ticked; none where all are, so that one that comes is offered too. */
  private List<String> languages() {
    List<String> ticked =
        Languages.codes().stream().filter(code -> offered.getOrDefault(code, false)).toList();
    return ticked.size() == Languages.codes().size() ? List.of() : ticked;
  }

  private List<SellerData.Text> legalTexts() {
    List<SellerData.Text> all = new ArrayList<>();
    for (LegalText kind : LegalText.values()) {
      for (String code : Languages.codes()) {
        all.add(new SellerData.Text(kind, code, text(texts.get(key(kind, code)))));
      }
    }
    return all;
  }

  /** Where a legal text stands in {@link #getTexts}, {@code TERMS_pl}. */
  static String key(LegalText kind, String language) {
    return kind.name() + '_' + language;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Registered name, address, phone and e-mail. */
  public AddressForm getAddress() {
    return address;
  }

  /** By code, whether the shop is offered in the language. */
  public Map<String, Boolean> getOffered() {
    return offered;
  }

  /** By kind and language, {@code TERMS_pl}. */
  public Map<String, String> getTexts() {
    return texts;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public String getTradeName() {
    return tradeName;
  }

  public void setTradeName(@Nullable String tradeName) {
    this.tradeName = text(tradeName);
  }

  public String getVatId() {
    return vatId;
  }

  public void setVatId(@Nullable String vatId) {
    this.vatId = text(vatId);
  }

  public String getTaxNumber() {
    return taxNumber;
  }

  public void setTaxNumber(@Nullable String taxNumber) {
    this.taxNumber = text(taxNumber);
  }

  public String getRegistration() {
    return registration;
  }

  public void setRegistration(@Nullable String registration) {
    this.registration = text(registration);
  }

  public String getWebsite() {
    return website;
  }

  public void setWebsite(@Nullable String website) {
    this.website = text(website);
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

  public String getSenderName() {
    return senderName;
  }

  public void setSenderName(@Nullable String senderName) {
    this.senderName = text(senderName);
  }

  public String getSenderAddress() {
    return senderAddress;
  }

  public void setSenderAddress(@Nullable String senderAddress) {
    this.senderAddress = text(senderAddress);
  }

  public String getReplyTo() {
    return replyTo;
  }

  public void setReplyTo(@Nullable String replyTo) {
    this.replyTo = text(replyTo);
  }
}

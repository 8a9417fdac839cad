package app.kontor.web.shop;

import app.kontor.catalogue.ItemNumber;
import app.kontor.ordering.Offer;
import app.kontor.ordering.Offers;
import app.kontor.ordering.ShopPreview;
import app.kontor.party.Parties;
import app.kontor.party.Partner;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.Total;
import app.kontor.pricing.Price;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shop as a chosen customer's buyers see it, to be looked at by staff. */
@Named
@RequestScoped
public class PreviewPage {
  private static final int MAX_PAGE = 400;
  private static final int MAX_TEXT = 100;

  @EJB private ShopPreview preview;
  @EJB private Parties parties;
  @Inject private PageInfo info;
  @Inject private PriceWords words;
  @Inject private Texts texts;

  private String customer = "";
  private String itemNumber = "";
  private String text = "";
  private int page = 1;
  private @Nullable Partner partner;
  private Offers.@Nullable Detail detail;
  private Offers.@Nullable Matrix matrix;
  private Page<Offer> found = new Page<>(List.of(), 0);

  /** Reads what is asked for; without a customer the page asks for one. */
  public void load() {
    if (customer.isBlank()) {
      return;
    }
    PartnerNumber number = new PartnerNumber(customer);
    partner = parties.partner(number);
    if (!itemNumber.isBlank()) {
      Offers.Detail shown = preview.item(number, new ItemNumber(itemNumber));
      detail = shown;
      matrix =
          shown.offer().item().isFamily()
              ? preview.matrix(number, shown.offer().item().number())
              : null;
      return;
    }
    page = Math.max(1, Math.min(MAX_PAGE, page));
    found = preview.catalogue(number, text, page);
  }

  public @Nullable Partner getPartner() {
    return partner;
  }

  /** Who is shown what, for the banner. */
  public String getBanner() {
    Partner shown = partner;
    return shown == null
        ? ""
        : texts.of("office.preview.banner", shown.number(), shown.name(), shown.currency());
  }

  public List<Offer> getOffers() {
    return found.rows();
  }

  public Total getTotal() {
    return found.count();
  }

  public int getSize() {
    return ShopPreview.SIZE;
  }

  /** The variants of a family side by side, or null for what is sold itself. */
  public Offers.@Nullable Matrix getMatrix() {
    return matrix;
  }

  public Offers.@Nullable Detail getDetail() {
    return detail;
  }

  /** Quantity breaks if there is more than one. */
  public List<Price.Break> getBreaks() {
    Price price = price();
    return price == null || price.breaks().size() < 2 ? List.of() : price.breaks();
  }

  /** Where the price comes from, as the customer is told; empty if the item is on request. */
  public String getReason() {
    Price price = price();
    return price == null ? "" : words.reason(price.reason());
  }

  private @Nullable Price price() {
    Offers.Detail shown = detail;
    return shown == null ? null : shown.offer().price();
  }

  /** Where the items of the list lead: to the same customer's view of each. */
  public String getItems() {
    return info.url("/office/preview.xhtml")
        + "?customer="
        + URLEncoder.encode(customer, StandardCharsets.UTF_8)
        + "&item=";
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(@Nullable String customer) {
    this.customer = customer == null ? "" : customer.strip();
  }

  public String getItemNumber() {
    return itemNumber;
  }

  public void setItemNumber(@Nullable String itemNumber) {
    this.itemNumber = itemNumber == null ? "" : itemNumber.strip();
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    String given = text == null ? "" : text.strip();
    this.text = given.substring(0, Math.min(MAX_TEXT, given.length()));
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}

package app.kontor.web.order.quotations;

import app.kontor.quoting.AcceptQuotation;
import app.kontor.quoting.AcceptQuotation.OwnData;
import app.kontor.quoting.CounterCarts;
import app.kontor.quoting.QuotationDetail;
import app.kontor.quoting.QuotationLinks;
import app.kontor.quoting.UnknownQuotation;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Visitor;
import app.kontor.web.common.security.StrangersSeller;
import app.kontor.web.shop.AddressForm;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer for whoever has the link, without signing in. The page has no session: its form carries
 * the link's token, and the offer is read in each request.
 */
@Named
@RequestScoped
public class OfferPage {
  /** Where links lead to; the token follows. */
  static final String PATH = "/orders/public/offer.xhtml?token=";

  private static final String TOKEN = "token";

  @EJB private QuotationLinks links;
  @EJB private CounterCarts carts;
  @Inject private Visitor visitor;
  @Inject private StrangersSeller strangers;
  @Inject private PageInfo page;

  private QuotationLinks.@Nullable Linked linked;
  private boolean read;
  private @Nullable Integer sent;
  private long version = -1;
  private final AnswerForm answer = new AnswerForm();
  private final AddressForm address = new AddressForm();
  private String vatId = "";
  private boolean consent;

  /** What the request names, also while its form is still being read. */
  public String getToken() {
    String token =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(TOKEN);
    return token == null ? "" : token;
  }

  private QuotationLinks.@Nullable Linked found() {
    if (!read) {
      read = true;
      try {
        QuotationLinks.Linked one = links.quotation(getToken());
        linked = one;
        strangers.at(one.sellerId());
        begin(one.quotation());
      } catch (UnknownQuotation none) {
        // the page says so
        linked = null;
      }
    }
    return linked;
  }

  private void begin(QuotationDetail quotation) {
    QuotationDetail.Customer customer = quotation.customer();
    answer.begin(quotation.offer(), customer.contact());
    sent = quotation.sent();
    version = quotation.version();
    address.setName(customer.name());
    address.setPhone(customer.phone());
    address.setEmail(customer.email());
  }

  /** Whether the link is none, or none any more. */
  public boolean isInvalid() {
    return found() == null;
  }

  public @Nullable QuotationDetail getQuotation() {
    QuotationLinks.Linked one = found();
    return one == null ? null : one.quotation();
  }

  /** What the seller calls itself; empty if the link is none. */
  public String getSeller() {
    QuotationLinks.Linked one = found();
    return one == null ? "" : one.seller();
  }

  /** Whether who accepts has to enter his own data. */
  public boolean isProspect() {
    QuotationDetail quotation = getQuotation();
    return quotation != null && quotation.customer().isProspect();
  }

  /** Orders by the version that was seen. */
  public String accept() {
    HttpServletRequest request =
        (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    links.accept(
        getToken(),
        new AcceptQuotation(
            sent == null ? 0 : sent,
            answer.choice(),
            answer.getName(),
            request.getRemoteAddr(),
            answer.getReference(),
            answer.getNote(),
            isProspect()
                ? new OwnData(address.address(), vatId.isBlank() ? null : vatId.strip(), consent)
                : null));
    return again("accepted");
  }

  /** Shows what it comes to with the ticked lines. */
  public void sum() {
    // the ticks are taken over already
  }

  public String decline() {
    links.decline(getToken(), version, answer.getReason());
    return again("declined");
  }

  /** Takes over other quantities and variants of a counter cart. */
  public String change() {
    carts.changeLinked(getToken(), sent == null ? 0 : sent, answer.cart());
    return again("changed");
  }

  public String say() {
    links.say(getToken(), page.key(), answer.getText());
    return again("said");
  }

  private String again(String done) {
    return page.redirect("/public/offer.xhtml", TOKEN, getToken(), "done", done);
  }

  /** What was done before the page was shown again, as it is told; empty for nothing. */
  public String getDone() {
    String done =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("done");
    return done == null || !List.of("accepted", "changed", "declined", "said").contains(done)
        ? ""
        : done;
  }

  public List<Choice> getCountries() {
    return AddressForm.countries(visitor.getLocale());
  }

  public AnswerForm getAnswer() {
    found();
    return answer;
  }

  public AddressForm getAddress() {
    found();
    return address;
  }

  public String getVatId() {
    return vatId;
  }

  public void setVatId(@Nullable String vatId) {
    this.vatId = vatId == null ? "" : vatId;
  }

  public boolean isConsent() {
    return consent;
  }

  public void setConsent(boolean consent) {
    this.consent = consent;
  }

  /** The version that was read. */
  public long getVersion() {
    found();
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  /** The version of the offer that was seen. */
  public @Nullable Integer getSent() {
    found();
    return sent;
  }

  public void setSent(@Nullable Integer sent) {
    this.sent = sent;
  }
}

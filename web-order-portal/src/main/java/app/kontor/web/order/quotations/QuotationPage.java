package app.kontor.web.order.quotations;

import app.kontor.platform.address.PublicAddress;
import app.kontor.platform.code.QrDrawing;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.quoting.AcceptQuotation;
import app.kontor.quoting.CounterCarts;
import app.kontor.quoting.QuotationDetail;
import app.kontor.quoting.QuotationNumber;
import app.kontor.quoting.Quotations;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.PageNotLoaded;
import app.kontor.web.common.page.Visitor;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A quotation with what was said about it: a buyer answers it, staff send it. */
@Named
@ViewScoped
public class QuotationPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String LINK = "quotation.link";

  @Inject private Quotations quotations;
  @Inject private CounterCarts carts;
  @Inject private Visitor visitor;
  @Inject private PageInfo page;

  private String number = "";
  private long version;
  private int sent;
  private @Nullable QuotationDetail quotation;
  private final AnswerForm answer = new AnswerForm();
  private String link = "";
  private @Nullable BigDecimal minutes;

  /** Reads it as the visitor's side sees it. */
  public void load() {
    QuotationDetail found = quotations.quotation(new QuotationNumber(number));
    quotation = found;
    version = found.version();
    sent = found.sent();
    link = flash().get(LINK) instanceof String made ? made : "";
    answer.begin(found.offer(), visitor.getActor().name());
  }

  public QuotationDetail getQuotation() {
    if (quotation == null) {
      throw new PageNotLoaded("a quotation");
    }
    return quotation;
  }

  private QuotationNumber own() {
    return getQuotation().number();
  }

  /** Orders by the version that was seen. */
  public String accept() {
    HttpServletRequest request =
        (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    String order =
        quotations.accept(
            page.key(),
            own(),
            new AcceptQuotation(
                sent,
                answer.choice(),
                visitor.getActor().name(),
                request.getRemoteAddr(),
                answer.getReference(),
                answer.getNote(),
                null));
    page.done("quotation.accepted", order);
    return page.redirect("/order.xhtml", "order", order);
  }

  /** Shows what it comes to with the ticked lines. */
  public void sum() {
    // the ticks are taken over already
  }

  public String decline() {
    quotations.decline(own(), version, answer.getReason());
    page.done("quotation.declined");
    return again();
  }

  public String withdraw() {
    quotations.withdraw(own(), version, answer.getReason());
    page.done("quotation.withdrawn");
    return again();
  }

  public String send() {
    quotations.send(own(), version);
    page.done("quotation.sent", own());
    return again();
  }

  public String say() {
    quotations.say(own(), page.key(), answer.getText());
    page.done("quotation.said");
    return again();
  }

  /** Makes a link for handing over, which this page shows once when it is loaded again. */
  public String showLink() {
    flash().put(LINK, PublicAddress.get() + OfferPage.PATH + quotations.link(own()));
    return again();
  }

  private static Flash flash() {
    return FacesContext.getCurrentInstance().getExternalContext().getFlash();
  }

  /** Takes over other quantities and variants of a counter cart. */
  public String change() {
    carts.change(own(), sent, answer.cart());
    page.done("quotation.changed-cart");
    return again();
  }

  /** Sets the goods of a counter cart aside for longer. */
  public String extend() {
    BigDecimal more = minutes;
    if (more == null) {
      throw InvalidInput.required("minutes");
    }
    carts.extend(own(), version, more.intValue());
    page.done("quotation.extended");
    return again();
  }

  public @Nullable BigDecimal getMinutes() {
    return minutes;
  }

  public void setMinutes(@Nullable BigDecimal minutes) {
    this.minutes = minutes;
  }

  private String again() {
    return page.redirect(
        visitor.isStaff() ? "/office/quotation.xhtml" : "/quotation.xhtml", "quotation", own());
  }

  public AnswerForm getAnswer() {
    return answer;
  }

  /** The link just made, as a camera reads it; null if none was. */
  public @Nullable QrDrawing getCode() {
    return link.isEmpty() ? null : QrDrawing.of(link);
  }

  /** The link just made; empty if none was. */
  public String getLink() {
    return link;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number == null ? "" : number;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  /** The version of the offer that was seen. */
  public int getSent() {
    return sent;
  }

  public void setSent(int sent) {
    this.sent = sent;
  }
}

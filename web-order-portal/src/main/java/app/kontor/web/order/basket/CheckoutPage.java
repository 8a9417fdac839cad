package app.kontor.web.order.basket;

import app.kontor.approval.ApprovalNeed;
import app.kontor.approval.Approvals;
import app.kontor.ordering.Baskets;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PlaceOrder;
import app.kontor.party.Parties;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.failure.BusinessException;
import app.kontor.web.common.export.ListQuery;
import app.kontor.web.common.form.Steps;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import app.kontor.web.order.orders.OfferedTerms;
import app.kontor.web.order.orders.TermsForm;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Delivery and references first, then the whole order to look through, then the order. */
@Named
@ViewScoped
public class CheckoutPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Baskets baskets;
  @Inject private Ordering ordering;
  @Inject private Approvals approvals;
  @Inject private Parties parties;
  @Inject private PageInfo page;
  @Inject private Texts texts;
  @Inject private OfferedTerms offeredTerms;

  private final TermsForm terms = new TermsForm();
  private Baskets.@Nullable Review review;
  private @Nullable ApprovalNeed need;

  /** Reads addresses and methods; an empty basket leads back to it. */
  public @Nullable String load() {
    if (baskets.lineCount() == 0) {
      return page.redirect("/basket.xhtml");
    }
    PartnerNumber partner = parties.ownPartner().number();
    terms.offer(
        parties.deliveryAddresses(partner),
        baskets.deliveryMethods(),
        offeredTerms.to(partner),
        texts);
    terms.chooseFirst();
    return null;
  }

  /** What the page needs besides its fields to come back in the same step. */
  public String getKept() {
    return Steps.write(
        Map.of(
            "step", review == null ? "entry" : "review",
            "address", terms.getAddress(),
            "method", terms.getMethod(),
            "payment", terms.getPayment(),
            "requestedDate", Objects.toString(terms.getRequestedDate(), ""),
            "buyerReference", terms.getBuyerReference(),
            "note", terms.getNote()));
  }

  /** Back to the step, if the order can still be shown; to the entries otherwise. */
  public void setKept(String kept) {
    Map<String, String> state = Steps.read(kept);
    terms.setAddress(state.getOrDefault("address", terms.getAddress()));
    terms.setMethod(state.getOrDefault("method", terms.getMethod()));
    terms.setPayment(state.getOrDefault("payment", terms.getPayment()));
    terms.setRequestedDate(
        ListQuery.asDate("requestedDate", state.getOrDefault("requestedDate", "")));
    terms.setBuyerReference(state.get("buyerReference"));
    terms.setNote(state.get("note"));
    if ("review".equals(state.get("step"))) {
      try {
        look();
      } catch (BusinessException changed) {
        review = null;
      }
    }
  }

  /** Shows the order as it will be. */
  public void look() {
    Baskets.Review seen =
        baskets.review(terms.getAddress(), terms.getMethod(), terms.getRequestedDate());
    need = approvals.need(seen.totals().net()).orElse(null);
    review = seen;
  }

  /** Back to the entries. */
  public void change() {
    review = null;
  }

  /** Places the order; the same page places it once, however often it is sent. */
  public String place() {
    Baskets.Review seen = review;
    if (seen == null) {
      return "";
    }
    OrderNumber number = ordering.place(command(seen));
    page.done("checkout.placed", number);
    return page.redirect("/order.xhtml", "order", number);
  }

  /** Asks those who may approve, instead of ordering; once, however often it is sent. */
  public String ask() {
    Baskets.Review seen = review;
    if (seen == null) {
      return "";
    }
    String request = approvals.ask(command(seen));
    page.done("approval.asked-for", getWhoApproves());
    return page.redirect("/approval.xhtml", "request", request);
  }

  private PlaceOrder command(Baskets.Review seen) {
    return new PlaceOrder(
        page.key(),
        terms.getAddress(),
        terms.getMethod(),
        terms.getPayment(),
        terms.getRequestedDate(),
        terms.getBuyerReference(),
        terms.getNote(),
        seen.totals().gross().toString());
  }

  /** Why somebody else has to approve the order; null if nobody has to. */
  public @Nullable ApprovalNeed getNeed() {
    return need;
  }

  /** Names of those who may approve, parted by commas. */
  public String getWhoApproves() {
    ApprovalNeed known = need;
    return known == null ? "" : String.join(", ", known.approvers());
  }

  public boolean isReviewing() {
    return review != null;
  }

  public Baskets.@Nullable Review getReview() {
    return review;
  }

  public TermsForm getTerms() {
    return terms;
  }
}

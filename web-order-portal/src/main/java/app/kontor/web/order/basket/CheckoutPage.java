package app.kontor.web.order.basket;

import app.kontor.ordering.Baskets;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.Ordering.DeliveryMethod;
import app.kontor.ordering.PlaceOrder;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Parties;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.failure.BusinessException;
import app.kontor.web.common.export.ListQuery;
import app.kontor.web.common.form.Steps;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Delivery and references first, then the whole order to look through, then the order. */
@Named
@ViewScoped
public class CheckoutPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Baskets baskets;
  @Inject private Ordering ordering;
  @Inject private Parties parties;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private List<DeliveryAddress> addresses = List.of();
  private List<Choice> methods = List.of();
  private String address = "";
  private String method = "";
  private @Nullable LocalDate requestedDate;
  private String buyerReference = "";
  private String note = "";
  private Baskets.@Nullable Review review;

  /** Reads addresses and methods; an empty basket leads back to it. */
  public @Nullable String load() {
    if (baskets.lineCount() == 0) {
      return page.redirect("/basket.xhtml");
    }
    PartnerNumber partner = parties.ownPartner().number();
    addresses = parties.deliveryAddresses(partner);
    methods = ordering.deliveryMethods(partner).stream().map(this::choice).toList();
    address = addresses.isEmpty() ? "" : addresses.get(0).code();
    method = methods.isEmpty() ? "" : methods.get(0).value();
    return null;
  }

  private Choice choice(DeliveryMethod delivery) {
    return new Choice(
        delivery.code(), texts.of("checkout.method.choice", delivery.name(), delivery.charge()));
  }

  /** What the page needs besides its fields to come back in the same step. */
  public String getKept() {
    return Steps.write(
        Map.of(
            "step", review == null ? "entry" : "review",
            "address", address,
            "method", method,
            "requestedDate", requestedDate == null ? "" : requestedDate.toString(),
            "buyerReference", buyerReference,
            "note", note));
  }

  /** Back to the step, if the order can still be shown; to the entries otherwise. */
  public void setKept(String kept) {
    Map<String, String> state = Steps.read(kept);
    address = state.getOrDefault("address", address);
    method = state.getOrDefault("method", method);
    requestedDate = ListQuery.asDate("requestedDate", state.getOrDefault("requestedDate", ""));
    buyerReference = state.getOrDefault("buyerReference", "");
    note = state.getOrDefault("note", "");
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
    review = baskets.review(address, method, requestedDate);
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
    OrderNumber number =
        ordering.place(
            new PlaceOrder(
                page.key(),
                address,
                method,
                requestedDate,
                buyerReference,
                note,
                seen.totals().gross().toString()));
    page.done("checkout.placed", number);
    return page.redirect("/order.xhtml", "order", number);
  }

  public List<Choice> getAddressChoices() {
    return addresses.stream()
        .map(
            entry ->
                new Choice(
                    entry.code(),
                    entry.address().name() + ", " + String.join(", ", entry.address().lines())))
        .toList();
  }

  /** The address chosen, for the review. */
  public @Nullable DeliveryAddress getChosenAddress() {
    return addresses.stream()
        .filter(entry -> entry.code().equals(address))
        .findFirst()
        .orElse(null);
  }

  /** The words of the method chosen. */
  public String getMethodName() {
    return methods.stream()
        .filter(choice -> choice.value().equals(method))
        .map(Choice::label)
        .findFirst()
        .orElse("");
  }

  public boolean isReviewing() {
    return review != null;
  }

  public Baskets.@Nullable Review getReview() {
    return review;
  }

  public List<Choice> getMethods() {
    return methods;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getMethod() {
    return method;
  }

  public void setMethod(String method) {
    this.method = method;
  }

  public @Nullable LocalDate getRequestedDate() {
    return requestedDate;
  }

  public void setRequestedDate(@Nullable LocalDate requestedDate) {
    this.requestedDate = requestedDate;
  }

  public String getBuyerReference() {
    return buyerReference;
  }

  public void setBuyerReference(@Nullable String buyerReference) {
    this.buyerReference = buyerReference == null ? "" : buyerReference;
  }

  public String getNote() {
    return note;
  }

  public void setNote(@Nullable String note) {
    this.note = note == null ? "" : note;
  }
}

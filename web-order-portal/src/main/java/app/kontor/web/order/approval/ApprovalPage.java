package app.kontor.web.order.approval;

import app.kontor.approval.ApprovalDetail;
import app.kontor.approval.Approvals;
import app.kontor.catalogue.ItemNumber;
import app.kontor.ordering.Baskets.Amount;
import app.kontor.ordering.BoughtItems;
import app.kontor.ordering.DeliveryOffer;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.ShoppingLists.Moved;
import app.kontor.party.Address;
import app.kontor.party.DeliveryAddress;
import app.kontor.party.Parties;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.failure.BusinessException;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request for approval: looked at, decided, withdrawn, its goods taken back. */
@Named
@ViewScoped
public class ApprovalPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Approvals approvals;
  @Inject private Ordering ordering;
  @Inject private BoughtItems boughtItems;
  @Inject private Parties parties;
  @Inject private PageInfo page;
  @Inject private Texts texts;

  private String reference = "";
  private long version;
  private @Nullable ApprovalDetail detail;
  private @Nullable Address address;
  private String method = "";
  private @Nullable BigDecimal most;
  private String reason = "";

  /**
   * Reads the request with the words of its address and delivery method; without a reference the
   * list is shown.
   */
  public @Nullable String load() {
    if (reference.isEmpty()) {
      return page.redirect("/approvals.xhtml");
    }
    ApprovalDetail found = approvals.request(reference);
    detail = found;
    version = found.version();
    most = found.gross().amount();
    PartnerNumber partner = parties.ownPartner().number();
    address =
        parties.deliveryAddresses(partner).stream()
            .filter(one -> one.code().equals(found.terms().addressCode()))
            .map(DeliveryAddress::address)
            .findFirst()
            .orElse(null);
    method =
        ordering.deliveryMethods(partner).stream()
            .filter(one -> one.code().equals(found.terms().deliveryMethod()))
            .map(DeliveryOffer::name)
            .findFirst()
            .orElse(found.terms().deliveryMethod());
    return null;
  }

  /** The colleague's order is placed. */
  public String approve() {
    BigDecimal limit = most;
    if (limit == null) {
      throw InvalidInput.required("most");
    }
    OrderNumber order = approvals.approve(reference, version, limit);
    page.done("approval.approved", order);
    return page.redirect("/order.xhtml", "order", order);
  }

  public String decline() {
    approvals.decline(reference, version, reason);
    page.done("approval.declined");
    return page.redirect("/approvals.xhtml");
  }

  public String withdraw() {
    approvals.withdraw(reference, version);
    page.done("approval.withdrawn");
    return page.redirect("/approval.xhtml", "request", reference);
  }

  /** What was asked for goes back into the basket, as far as it can be had. */
  public String again() {
    ApprovalDetail request = getDetail();
    Map<ItemNumber, Amount> amounts = new LinkedHashMap<>();
    for (ApprovalDetail.Line line : request.goods()) {
      amounts.put(line.item(), new Amount(line.quantity().value(), line.quantity().unit()));
    }
    Moved moved = boughtItems.again(amounts, "");
    String where = texts.of("approval.basket");
    if (moved.refused().isEmpty()) {
      page.done("lists.moved", moved.moved(), where);
    } else {
      page.done(
          "lists.moved.some",
          moved.moved(),
          where,
          moved.refused().values().stream()
              .map((BusinessException refusal) -> texts.refusal(refusal))
              .collect(Collectors.joining(" ")));
    }
    return page.redirect("/basket.xhtml");
  }

  public ApprovalDetail getDetail() {
    ApprovalDetail found = detail;
    if (found == null) {
      throw new IllegalStateException("nothing was loaded");
    }
    return found;
  }

  /** Its goods are not ordered and it was the visitor's. */
  public boolean isTakenBack() {
    ApprovalDetail found = getDetail();
    return found.own() && !found.isOpen() && found.summary().order() == null;
  }

  public @Nullable Address getAddress() {
    return address;
  }

  public String getMethod() {
    return method;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(@Nullable String reference) {
    this.reference = reference == null ? "" : reference;
  }

  /** The version that was read, so that nothing newer is decided on. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public @Nullable BigDecimal getMost() {
    return most;
  }

  public void setMost(@Nullable BigDecimal most) {
    this.most = most;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }
}

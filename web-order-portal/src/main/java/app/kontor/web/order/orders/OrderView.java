package app.kontor.web.order.orders;

import app.kontor.access.CurrentActor;
import app.kontor.access.Permission;
import app.kontor.billing.Billing;
import app.kontor.money.Money;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.Ordering;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One order with what can be done with it, for buyers and for staff. */
@Named
@ViewScoped
public class OrderView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Ordering ordering;
  @Inject private Billing billing;
  @Inject private PageInfo page;
  @Inject private CurrentActor actor;
  @Inject private Texts texts;

  private final String key = UUID.randomUUID().toString();
  private String number = "";
  private String reason = "";
  private @Nullable OrderDetail order;

  public void load() {
    OrderDetail found = ordering.order(number);
    order = found;
    number = found.number();
  }

  /** Staff accept the order as they see it. */
  public String confirm() {
    ordering.confirm(number, shown().version());
    page.done("office.order.confirmed", number);
    return again();
  }

  /** The buyer withdraws, or staff cancel, the order as they see it. */
  public String cancel() {
    ordering.cancel(number, shown().version(), reason);
    page.done("order.cancelled", number);
    return again();
  }

  /** Issues the sales invoice for what has left and was not invoiced yet. */
  public String invoice() {
    String invoice = billing.invoice(key, number);
    page.done("office.order.invoiced", invoice);
    return again();
  }

  /** Goods have left that are on no invoice. */
  public boolean isInvoiceable() {
    return may(Permission.INVOICE_ISSUE)
        && shown().lines().stream()
            .anyMatch(
                line -> !line.isCharge() && line.despatched().minus(line.invoiced()).isPositive());
  }

  /** Tries again to set goods aside. */
  public String reserve() {
    ordering.reserveMissing(number);
    page.done("office.order.reserved", number);
    return again();
  }

  private String again() {
    return page.redirect(page.getPath(), "order", number);
  }

  private OrderDetail shown() {
    OrderDetail detail = order;
    if (detail == null) {
      throw new IllegalStateException("the page has not loaded an order");
    }
    return detail;
  }

  public boolean isConfirmable() {
    return may(Permission.ORDER_MANAGE) && shown().status() == OrderStatus.SUBMITTED;
  }

  /** Buyers until the seller has confirmed, staff until goods have left. */
  public boolean isCancellable() {
    OrderStatus status = shown().status();
    return (may(Permission.ORDER_MANAGE)
            && (status == OrderStatus.SUBMITTED || status == OrderStatus.CONFIRMED))
        || (may(Permission.ORDER_WITHDRAW) && status == OrderStatus.SUBMITTED);
  }

  /** Goods are missing that could be set aside once they have come in. */
  public boolean isReservable() {
    return may(Permission.ORDER_MANAGE)
        && isOpen()
        && shown().lines().stream()
            .filter(line -> !line.isCharge())
            .anyMatch(line -> line.open().minus(line.reserved()).isPositive());
  }

  /** Goods are set aside and may leave. */
  public boolean isIssuable() {
    return may(Permission.SHIPPING)
        && shown().isReleasedForDespatch()
        && shown().lines().stream().anyMatch(line -> line.reserved().isPositive());
  }

  private boolean isOpen() {
    OrderStatus status = shown().status();
    return status == OrderStatus.CONFIRMED || status == OrderStatus.PARTLY_DESPATCHED;
  }

  /** Despatched, reserved, or still to come: the line's delivery state. */
  public String state(OrderLine line) {
    if (line.isCharge() || shown().status() == OrderStatus.CANCELLED) {
      return "";
    }
    if (!line.open().isPositive()) {
      return "DESPATCHED";
    }
    if (!line.open().minus(line.reserved()).isPositive()) {
      return "RESERVED";
    }
    return shown().status() == OrderStatus.SUBMITTED ? "" : "BACKORDER";
  }

  /** What a step of the history is about, as people read it. */
  public String detail(OrderDetail.OrderEvent step) {
    return switch (step.what()) {
      case "SUBMITTED" -> "";
      case "PAYMENT" -> texts.of("order.event.PAYMENT.detail", Money.parse(step.detail()));
      default -> step.detail();
    };
  }

  private boolean may(Permission permission) {
    return actor.get().may(permission);
  }

  public @Nullable OrderDetail getOrder() {
    return order;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number == null ? "" : number;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }
}

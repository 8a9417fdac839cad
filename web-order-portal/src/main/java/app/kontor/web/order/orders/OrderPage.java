package app.kontor.web.order.orders;

import app.kontor.billing.Billing;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.money.Money;
import app.kontor.ordering.BookedWork;
import app.kontor.ordering.OrderAction;
import app.kontor.ordering.OrderChanges;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderNumber;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.ReceivedMoney;
import app.kontor.web.common.page.PageInfo;
import app.kontor.web.common.page.PageNotLoaded;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One order with what can be done with it, for buyers and for staff. */
@Named
@ViewScoped
public class OrderPage implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final OrderNumber NONE = new OrderNumber("");

  @Inject private Ordering ordering;
  @Inject private OrderChanges changes;
  @Inject private Billing billing;
  @Inject private PageInfo page;
  @Inject private CurrentActor actor;

  private OrderNumber number = NONE;
  private @Nullable String within;
  private String reason = "";
  private ReceivedMoney money = ReceivedMoney.REFUND;
  private @Nullable OrderDetail order;
  private @Nullable Money returnable;
  private List<BookedWork> work = List.of();

  /** Reads the order and, for who may end it, what money would go back. */
  public void load() {
    OrderDetail found = ordering.order(number);
    order = found;
    number = found.number();
    work = found.isWithWork() ? ordering.work(number) : List.of();
    returnable = actor.get().may(Permission.ORDER_MANAGE) ? billing.returnable(number) : null;
  }

  /** Staff accept the order as they see it. */
  public String confirm() {
    ordering.confirm(number, shown().version());
    page.done("office.order.confirmed", number);
    return again();
  }

  /** The buyer withdraws, or staff cancel, the order as they see it. */
  public String cancel() {
    ordering.cancel(number, shown().version(), reason, decision());
    page.done("order.cancelled", number);
    return again();
  }

  /** What has not left yet of the order, as staff see it, will not come. */
  public String close() {
    ordering.close(number, shown().version(), reason, decision());
    page.done("office.order.closed", number);
    return again();
  }

  /** Its goods are kept back. */
  public String hold() {
    changes.hold(number, shown().version(), reason);
    page.done("office.order.hold.done", number);
    return again();
  }

  /** Its goods may leave again. */
  public String resume() {
    changes.resume(number, shown().version());
    page.done("office.order.resume.done", number);
    return again();
  }

  private @Nullable ReceivedMoney decision() {
    return isMoneyAsked() ? money : null;
  }

  /** Money was received that goes back when the order ends: it is asked first what is promised. */
  public boolean isMoneyAsked() {
    Money back = returnable;
    return back != null && back.isPositive();
  }

  public @Nullable Money getReturnable() {
    return returnable;
  }

  public List<ReceivedMoney> getPromises() {
    return List.of(ReceivedMoney.values());
  }

  public ReceivedMoney getMoney() {
    return money;
  }

  public void setMoney(@Nullable ReceivedMoney money) {
    this.money = money == null ? ReceivedMoney.REFUND : money;
  }

  /** Issues the sales invoice for what has left and was not invoiced yet. */
  public String invoice() {
    String invoice = billing.invoice(page.key(), number).value();
    page.done("office.order.invoiced", invoice);
    return again();
  }

  /** Tries again to set goods aside. */
  public String reserve() {
    ordering.reserveMissing(number);
    page.done("office.order.reserved", number);
    return again();
  }

  private String again() {
    return page.redirect(page.getPath(), "order", number, "within", within);
  }

  private OrderDetail shown() {
    OrderDetail detail = order;
    if (detail == null) {
      throw new PageNotLoaded("an order");
    }
    return detail;
  }

  /** Whether the visitor may do that now, as the core says. */
  public boolean may(OrderAction action) {
    return shown().actions().allows(action);
  }

  /** Which work was done, when and by whom. */
  public List<BookedWork> getWork() {
    return work;
  }

  /** What work was about. */
  public String itemOf(BookedWork done) {
    return shown().lines().stream()
        .filter(line -> line.lineNumber() == done.lineNumber())
        .map(line -> line.item().name())
        .findFirst()
        .orElse("");
  }

  public @Nullable OrderDetail getOrder() {
    return order;
  }

  public OrderNumber getNumber() {
    return number;
  }

  public void setNumber(@Nullable OrderNumber number) {
    this.number = number == null ? NONE : number;
  }

  /** What the list was asked that it was opened from, as its address says it; null if from none. */
  public @Nullable String getWithin() {
    return within;
  }

  public void setWithin(@Nullable String within) {
    this.within = within;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(@Nullable String reason) {
    this.reason = reason == null ? "" : reason;
  }
}

package app.kontor.web.order.orders;

import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PaymentStatus;
import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import app.kontor.platform.Total;
import app.kontor.web.common.export.ListQuery;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of orders, for buyers and for staff; filters stand in the address. */
@Named
@ViewScoped
public class OrderList implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SIZE = 25;

  @Inject private Ordering ordering;

  private String text = "";
  private String status = "";
  private String payment = "";
  private String from = "";
  private String to = "";
  private int page = 1;
  private Page<OrderSummary> orders = new Page<>(List.of(), 0);
  private Map<OrderStatus, Total> counts = Map.of();

  public void load() {
    OrderFilter filter =
        new OrderFilter(
            text,
            ListQuery.asConstant("status", status, OrderStatus.class),
            ListQuery.asConstant("payment", payment, PaymentStatus.class),
            ListQuery.asDate("from", from),
            ListQuery.asDate("to", to));
    orders = ordering.list(filter, PageRequest.page(page, SIZE));
    counts = ordering.countByStatus();
  }

  public List<OrderSummary> getRows() {
    return orders.rows();
  }

  public Total getTotal() {
    return orders.count();
  }

  public int getSize() {
    return SIZE;
  }

  public OrderStatus[] getStatuses() {
    return OrderStatus.values();
  }

  public PaymentStatus[] getPayments() {
    return PaymentStatus.values();
  }

  /** How many orders of the visitor are in a status. */
  public Total count(OrderStatus of) {
    return counts.getOrDefault(of, Total.of(0));
  }

  public boolean isFiltered() {
    return !(text + status + payment + from + to).isBlank();
  }

  public String getText() {
    return text;
  }

  public void setText(@Nullable String text) {
    this.text = text == null ? "" : text;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(@Nullable String status) {
    this.status = status == null ? "" : status;
  }

  public String getPayment() {
    return payment;
  }

  public void setPayment(@Nullable String payment) {
    this.payment = payment == null ? "" : payment;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(@Nullable String from) {
    this.from = from == null ? "" : from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(@Nullable String to) {
    this.to = to == null ? "" : to;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }
}

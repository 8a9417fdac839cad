package app.kontor.web.order.orders;

import app.kontor.ordering.OrderFilter;
import app.kontor.ordering.OrderStatus;
import app.kontor.ordering.OrderSummary;
import app.kontor.ordering.Ordering;
import app.kontor.ordering.PaymentStatus;
import app.kontor.platform.Page;
import app.kontor.platform.PageRequest;
import app.kontor.web.common.export.Column;
import app.kontor.web.common.export.ListExport;
import app.kontor.web.common.export.ListQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Orders of the visitor, or of all customers for staff, as a file. */
@Dependent
public class OrdersExport implements ListExport<OrderSummary> {
  @Inject private Ordering ordering;

  @Override
  public String name() {
    return "orders";
  }

  @Override
  public List<Column<OrderSummary>> columns() {
    return List.of(
        new Column<>("common.number", OrderSummary::number),
        new Column<>("order.reference", OrderSummary::buyerReference),
        new Column<>("export.customer-number", OrderSummary::partnerNumber),
        new Column<>("common.customer", OrderSummary::partnerName),
        new Column<>("orders.placed", OrderSummary::placedAt),
        new Column<>("common.status", OrderSummary::status),
        new Column<>("orders.payment.label", OrderSummary::paymentStatus),
        new Column<>("export.lines", OrderSummary::lineCount),
        new Column<>("common.gross", OrderSummary::gross),
        new Column<>("order.paid", OrderSummary::paid),
        new Column<>("common.currency", order -> order.gross().currency()));
  }

  @Override
  public Page<OrderSummary> rows(ListQuery query, PageRequest page) {
    return ordering.list(filter(query), page);
  }

  /** What the address of a list of orders asks for. */
  static OrderFilter filter(ListQuery query) {
    return new OrderFilter(
        query.text("text"),
        query.constant("status", OrderStatus.class),
        query.constant("payment", PaymentStatus.class),
        query.date("from"),
        query.date("to"));
  }
}

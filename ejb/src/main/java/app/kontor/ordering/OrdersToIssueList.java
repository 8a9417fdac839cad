package app.kontor.ordering;

import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Orders that goods may leave for and that have goods reserved, most urgent first. */
@Dependent
public class OrdersToIssueList implements ListDefinition<OrderSummary> {
  public static final ListShape<OrderSummary> SHAPE =
      ListShape.<OrderSummary>named("orders-to-issue")
          .link("number", "office.shipping.order", OrderSummary::number, "order")
          .text("customer", "common.customer", OrderSummary::partnerName)
          .date("placed", "office.shipping.placed", OrderSummary::placedAt)
          .date("requested", "office.shipping.requested", OrderSummary::requestedDate)
          .text("delivery", "office.shipping.delivery", OrderSummary::deliveryMethodName)
          .status("status", "common.status", OrderSummary::status)
          .status("payment", "office.shipping.payment", OrderSummary::paymentStatus)
          .number("lines", "office.shipping.lines", OrderSummary::lineCount)
          .text("parts", "order.parts", OrderSummary::parts)
          .page(
              Audience.STAFF,
              "number",
              "customer",
              "placed",
              "requested",
              "delivery",
              "status",
              "payment",
              "parts",
              "lines")
          .filter(FilterField.date("wanted-until", "office.shipping.wanted-until"))
          .build();

  private final Ordering ordering;

  @Inject
  public OrdersToIssueList(Ordering ordering) {
    this.ordering = ordering;
  }

  @Override
  public ListShape<OrderSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<OrderSummary> rows(FilterValues filter, PageRequest page) {
    return ordering.toDespatch(filter.date("wanted-until"), page);
  }
}

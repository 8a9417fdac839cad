package app.kontor.ordering;

import static app.kontor.platform.list.Audience.CUSTOMER;
import static app.kontor.platform.list.Audience.STAFF;

import app.kontor.listing.MarkedRow;
import app.kontor.party.Channel;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.data.Total;
import app.kontor.platform.list.FilterField;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Orders of the actor's company, or of all customers for staff. */
@Dependent
public class OrderList implements ListDefinition<OrderSummary> {
  public static final ListShape<OrderSummary> SHAPE =
      ListShape.<OrderSummary>named("orders")
          .link("number", "common.number", OrderSummary::number, "order")
          .text("reference", "order.reference", OrderSummary::buyerReference)
          .code("customer-number", "export.customer-number", OrderSummary::partnerNumber)
          .text("customer", "common.customer", OrderSummary::partnerName)
          .date("placed", "orders.placed", OrderSummary::placedAt)
          .status("status", "common.status", OrderSummary::status)
          .status("payment", "orders.payment.label", OrderSummary::paymentStatus)
          .number("lines", "export.lines", OrderSummary::lineCount)
          .money("gross", "common.gross", OrderSummary::gross)
          .money("paid", "order.paid", OrderSummary::paid)
          .text("currency", "common.currency", order -> order.gross().currency())
          .text("cost-centre", "order.cost-centre", OrderSummary::costCentre)
          .date("requested", "office.shipping.requested", OrderSummary::requestedDate)
          .text("parts", "order.parts", OrderSummary::parts)
          .text("contact", "order.contact", order -> order.said().contact())
          .text("phone", "checkout.phone.label", order -> order.said().phone())
          .text("note", "checkout.note.label", order -> order.said().note())
          .page(CUSTOMER, "number", "placed", "reference", "status", "payment", "gross")
          .page(
              STAFF,
              ListCell.of("number").over("reference"),
              ListCell.of("customer").over("customer-number"),
              ListCell.of("placed"),
              ListCell.of("status"),
              ListCell.of("payment"),
              ListCell.of("gross"))
          .file(
              "number",
              "reference",
              "customer-number",
              "customer",
              "placed",
              "status",
              "payment",
              "lines",
              "gross",
              "paid",
              "currency",
              "cost-centre",
              "requested",
              "parts",
              "contact",
              "phone",
              "note")
          .filter(
              FilterField.search("text", "orders.text.label"),
              FilterField.choice(
                      "status", "common.status", "common.all", List.of(OrderStatus.values()))
                  .withCounts(),
              FilterField.choice(
                  "payment", "orders.payment.label", "common.all", List.of(PaymentStatus.values())),
              FilterField.date("from", "common.from"),
              FilterField.date("to", "common.to"),
              FilterField.search("paper", "orders.paper").foldedAway(),
              FilterField.search("article", "orders.article").foldedAway(),
              FilterField.date("despatched-from", "orders.despatched-from").foldedAway(),
              FilterField.date("despatched-to", "orders.despatched-to").foldedAway(),
              FilterField.date("document-from", "orders.document-from").foldedAway(),
              FilterField.date("document-to", "orders.document-to").foldedAway(),
              FilterField.amount("least", "orders.least").foldedAway(),
              FilterField.amount("most", "orders.most").foldedAway(),
              FilterField.choice(
                      "channel", "orders.channel", "common.all", List.of(Channel.values()))
                  .foldedAway(),
              FilterField.search("person", "orders.person").foldedAway(),
              FilterField.search("cost-centre", "order.cost-centre").foldedAway(),
              FilterField.date("requested-from", "orders.requested-from").foldedAway(),
              FilterField.date("requested-to", "orders.requested-to").foldedAway(),
              FilterField.choice(
                      "parts", "order.parts", "common.all", List.of(DeliveryParts.values()))
                  .foldedAway())
          .marked(order -> MarkedRow.seen(order.number(), order.version()))
          .build();

  private final Ordering ordering;

  @Inject
  public OrderList(Ordering ordering) {
    this.ordering = ordering;
  }

  @Override
  public ListShape<OrderSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<OrderSummary> rows(FilterValues filter, PageRequest page) {
    return ordering.list(filter(filter), page);
  }

  /** What the values of the list's filter ask for. */
  public static OrderFilter filter(FilterValues filter) {
    return new OrderFilter(
        filter.text("text"),
        filter.constant("status", OrderStatus.class),
        filter.constant("payment", PaymentStatus.class),
        filter.date("from"),
        filter.date("to"),
        new OrderSearch(
            filter.text("article"),
            filter.text("paper"),
            filter.text("person"),
            filter.constant("channel", Channel.class),
            new OrderSearch.Days(filter.date("document-from"), filter.date("document-to")),
            new OrderSearch.Days(filter.date("despatched-from"), filter.date("despatched-to")),
            filter.number("least"),
            filter.number("most"),
            filter.text("cost-centre"),
            new OrderSearch.Days(filter.date("requested-from"), filter.date("requested-to")),
            filter.constant("parts", DeliveryParts.class)));
  }

  @Override
  public Map<OrderStatus, Total> counts() {
    return ordering.countByStatus();
  }
}

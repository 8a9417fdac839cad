package app.kontor.credit;

import app.kontor.listing.MarkedRow;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Orders that wait for credit, the longest waiting first. */
@Dependent
public class CreditHoldList implements ListDefinition<HeldOrder> {
  public static final ListShape<HeldOrder> SHAPE =
      ListShape.<HeldOrder>named("credit-holds")
          .link("order", "open-items.order", HeldOrder::orderNumber, "order")
          .text("customer", "common.customer", HeldOrder::customerName)
          .code("customer-number", "export.customer-number", HeldOrder::customerNumber)
          .text("cause", "credit.reason", HeldOrder::cause)
          .money("gross", "common.gross", HeldOrder::gross)
          .money("beyond", "credit-holds.beyond", HeldOrder::beyond)
          .date("held", "credit-holds.since", HeldOrder::heldAt)
          .text("currency", "common.currency", one -> one.gross().currency())
          .marked(one -> MarkedRow.seen(one.orderNumber(), one.version()))
          .page(
              Audience.STAFF,
              ListCell.of("order"),
              ListCell.of("customer").over("customer-number"),
              ListCell.of("cause"),
              ListCell.of("gross"),
              ListCell.of("beyond"),
              ListCell.of("held"))
          .file(
              "order",
              "customer-number",
              "customer",
              "cause",
              "gross",
              "beyond",
              "held",
              "currency")
          .build();

  private final CreditHolds holds;

  @Inject
  public CreditHoldList(CreditHolds holds) {
    this.holds = holds;
  }

  @Override
  public ListShape<HeldOrder> shape() {
    return SHAPE;
  }

  @Override
  public Page<HeldOrder> rows(FilterValues filter, PageRequest page) {
    return holds.waiting(page);
  }
}

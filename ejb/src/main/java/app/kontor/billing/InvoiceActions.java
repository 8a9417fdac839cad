package app.kontor.billing;

import app.kontor.gate.Permission;
import app.kontor.listing.BulkAction;
import app.kontor.listing.BulkActions;
import app.kontor.ordering.OrderList;
import app.kontor.ordering.OrderNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Invoices for what has left of many orders at once. */
@Dependent
public class InvoiceActions implements BulkActions {
  private final Billing billing;

  @Inject
  public InvoiceActions(Billing billing) {
    this.billing = billing;
  }

  @Override
  public String list() {
    return OrderList.SHAPE.name();
  }

  @Override
  public List<BulkAction> actions() {
    return List.of(
        BulkAction.of(
                "invoice",
                "list.orders.invoice",
                "pi-file",
                Set.of(Permission.INVOICE_ISSUE),
                row -> billing.invoice(row.key(), new OrderNumber(row.number())))
            .asking("list.orders.invoice.question"));
  }
}

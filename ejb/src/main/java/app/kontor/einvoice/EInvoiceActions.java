package app.kontor.einvoice;

import app.kontor.billing.DocumentNumber;
import app.kontor.gate.Permission;
import app.kontor.listing.BulkAction;
import app.kontor.listing.BulkActions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** What accounting does with many e-invoices at once. */
@Dependent
public class EInvoiceActions implements BulkActions {
  private final EInvoices invoices;

  @Inject
  public EInvoiceActions(EInvoices invoices) {
    this.invoices = invoices;
  }

  @Override
  public String list() {
    return EInvoiceList.SHAPE.name();
  }

  @Override
  public List<BulkAction> actions() {
    return List.of(
        BulkAction.of(
                "resend",
                "list.e-invoices.resend",
                "pi-send",
                Set.of(Permission.INVOICE_ISSUE),
                row -> invoices.resend(new DocumentNumber(row.number()), row.version()))
            .asking("list.e-invoices.resend.question"));
  }
}

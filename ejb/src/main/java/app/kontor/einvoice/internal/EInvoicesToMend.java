package app.kontor.einvoice.internal;

import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.platform.chart.WaitingWork;
import app.kontor.platform.data.Counts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** E-invoices that were refused and wait for accounting. */
@Dependent
public class EInvoicesToMend implements WaitingWork {
  private static final String ROWS =
      "SELECT e.id FROM einvoice e WHERE e.seller_id = ?1 AND e.state = 'REFUSED'";

  private final CurrentActor actor;

  @Inject
  public EInvoicesToMend(CurrentActor actor) {
    this.actor = actor;
  }

  @Override
  public String name() {
    return "e-invoices";
  }

  @Override
  public Permission permission() {
    return Permission.INVOICE_ISSUE;
  }

  @Override
  public Counts.Select rows() {
    return new Counts.Select(ROWS, List.of(actor.get().sellerId()));
  }
}

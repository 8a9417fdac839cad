package app.kontor.web.order.documents;

import app.kontor.billing.Billing;
import app.kontor.billing.OpenTotal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What is open and overdue, per currency, above a list of documents. */
@Named
@RequestScoped
public class DocumentsPage {
  @Inject private Billing billing;

  private List<OpenTotal> all = List.of();

  public void load() {
    all = billing.openTotals();
  }

  public List<OpenTotal> getAll() {
    return all;
  }
}

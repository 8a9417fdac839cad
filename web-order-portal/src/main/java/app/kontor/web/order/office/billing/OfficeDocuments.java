package app.kontor.web.order.office.billing;

import app.kontor.billing.Billing;
import app.kontor.web.order.documents.DocumentList;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** All customers' documents. */
@Named
@ViewScoped
public class OfficeDocuments extends DocumentList {
  private static final long serialVersionUID = 1L;

  @Inject private Billing billing;

  @Override
  protected Billing billing() {
    return billing;
  }
}

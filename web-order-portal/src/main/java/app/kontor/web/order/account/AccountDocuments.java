package app.kontor.web.order.account;

import app.kontor.billing.Billing;
import app.kontor.web.order.documents.DocumentList;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The company's own documents: what was issued, what is open, the PDFs. */
@Named
@ViewScoped
public class AccountDocuments extends DocumentList {
  private static final long serialVersionUID = 1L;

  @Inject private Billing billing;

  @Override
  protected Billing billing() {
    return billing;
  }
}

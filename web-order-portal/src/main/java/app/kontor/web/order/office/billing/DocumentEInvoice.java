package app.kontor.web.order.office.billing;

import app.kontor.billing.DocumentNumber;
import app.kontor.einvoice.EInvoiceSummary;
import app.kontor.einvoice.EInvoices;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The e-invoice on the page of its document. */
@Named
@ViewScoped
public class DocumentEInvoice implements Serializable {
  private static final long serialVersionUID = 1L;

  @EJB private EInvoices invoices;
  @Inject private PageInfo page;

  private @Nullable EInvoiceSummary invoice;
  private String number = "";
  private long version;

  /** Reads it; most documents have none. */
  public void load(String document) {
    number = document;
    invoice = invoices.ofDocument(new DocumentNumber(document)).orElse(null);
    version = invoice == null ? 0 : invoice.version();
  }

  public String resend() {
    invoices.resend(new DocumentNumber(number), version);
    return done("einvoice.resent");
  }

  public String leaveOut() {
    invoices.leaveOut(new DocumentNumber(number), version);
    return done("einvoice.left-out");
  }

  private String done(String key) {
    page.done(key, number);
    return page.redirect("/office/billing/document.xhtml", "number", number);
  }

  public @Nullable EInvoiceSummary getInvoice() {
    return invoice;
  }

  /** The version that was read, so that nothing newer is overwritten. */
  public long getVersion() {
    return version;
  }

  public void setVersion(long version) {
    this.version = version;
  }
}

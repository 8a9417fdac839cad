package app.kontor.web.order.office.billing;

import app.kontor.billing.AdvanceInvoices;
import app.kontor.billing.Billing;
import app.kontor.billing.DocumentAction;
import app.kontor.billing.DocumentDetail;
import app.kontor.billing.DocumentNumber;
import app.kontor.billing.DocumentSummary;
import app.kontor.web.common.page.PageInfo;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document with lines and payments; from a pro-forma the invoice is issued. */
@Named
@ViewScoped
public class DocumentPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Billing billing;
  @EJB private AdvanceInvoices advances;
  @Inject private PageInfo page;

  private String number = "";
  private @Nullable DocumentDetail document;
  private List<DocumentSummary> siblings = List.of();

  public void load() {
    DocumentDetail found = billing.detail(new DocumentNumber(number));
    document = found;
    number = found.summary().number().value();
    siblings =
        billing.documentsOf(found.summary().orderNumber()).stream()
            .filter(other -> !other.number().value().equals(number))
            .toList();
  }

  /** Issues the invoice for what has left and shows it. */
  public String invoice() {
    DocumentDetail shown = document;
    if (shown == null) {
      return "";
    }
    String invoice = billing.invoice(page.key(), shown.summary().orderNumber()).value();
    page.done("office.billing.document.invoiced", invoice);
    return page.redirect("/office/billing/document.xhtml", "number", invoice);
  }

  /** Issues the invoice for what was received in advance and shows it. */
  public String advance() {
    String advance = advances.issue(page.key(), new DocumentNumber(number)).value();
    page.done("office.billing.document.advanced", advance);
    return page.redirect("/office/billing/document.xhtml", "number", advance);
  }

  /** Whether the visitor may do that now, as the core says. */
  public boolean may(DocumentAction action) {
    DocumentDetail shown = document;
    return shown != null && shown.actions().allows(action);
  }

  public @Nullable DocumentDetail getDocument() {
    return document;
  }

  public List<DocumentSummary> getSiblings() {
    return siblings;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(@Nullable String number) {
    this.number = number == null ? "" : number;
  }
}

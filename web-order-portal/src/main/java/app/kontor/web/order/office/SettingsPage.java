package app.kontor.web.order.office;

import app.kontor.access.SellerSettings;
import app.kontor.billing.BillingSettings;
import app.kontor.ordering.OrderSettings;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** What the seller lets the system do by itself. */
@Named
@ViewScoped
public class SettingsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private SellerSettings settings;
  @Inject private PageInfo page;

  private boolean confirmAutomatically;
  private boolean proFormaAutomatically;
  private boolean invoiceOnDespatch;
  private boolean ratesDaily;

  public void load() {
    confirmAutomatically = settings.get(OrderSettings.CONFIRM_AUTOMATICALLY);
    proFormaAutomatically = settings.get(BillingSettings.PRO_FORMA_AUTOMATICALLY);
    invoiceOnDespatch = settings.get(BillingSettings.INVOICE_ON_DESPATCH);
    ratesDaily = settings.get(BillingSettings.RATES_DAILY);
  }

  public String save() {
    settings.put(OrderSettings.CONFIRM_AUTOMATICALLY, String.valueOf(confirmAutomatically));
    settings.put(BillingSettings.PRO_FORMA_AUTOMATICALLY, String.valueOf(proFormaAutomatically));
    settings.put(BillingSettings.INVOICE_ON_DESPATCH, String.valueOf(invoiceOnDespatch));
    settings.put(BillingSettings.RATES_DAILY, String.valueOf(ratesDaily));
    page.done("office.settings.saved");
    return page.redirect("/office/settings.xhtml");
  }

  public boolean isConfirmAutomatically() {
    return confirmAutomatically;
  }

  public void setConfirmAutomatically(boolean confirmAutomatically) {
    this.confirmAutomatically = confirmAutomatically;
  }

  public boolean isProFormaAutomatically() {
    return proFormaAutomatically;
  }

  public void setProFormaAutomatically(boolean proFormaAutomatically) {
    this.proFormaAutomatically = proFormaAutomatically;
  }

  public boolean isInvoiceOnDespatch() {
    return invoiceOnDespatch;
  }

  public void setInvoiceOnDespatch(boolean invoiceOnDespatch) {
    this.invoiceOnDespatch = invoiceOnDespatch;
  }

  public boolean isRatesDaily() {
    return ratesDaily;
  }

  public void setRatesDaily(boolean ratesDaily) {
    this.ratesDaily = ratesDaily;
  }
}

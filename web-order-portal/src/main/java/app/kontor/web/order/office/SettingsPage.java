package app.kontor.web.order.office;

import app.kontor.billing.BillingSettings;
import app.kontor.ordering.OrderSettings;
import app.kontor.platform.setting.SellerSettings;
import app.kontor.platform.setting.SettingKey;
import app.kontor.web.common.form.Steps;
import app.kontor.web.common.page.PageInfo;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** What the seller lets the system do by itself. */
@Named
@ViewScoped
public class SettingsPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private SellerSettings settings;
  @Inject private PageInfo page;

  private final Map<String, String> seen = new TreeMap<>();
  private boolean confirmAutomatically;
  private boolean proFormaAutomatically;
  private boolean invoiceOnDespatch;
  private boolean ratesDaily;

  public void load() {
    confirmAutomatically = settings.get(OrderSettings.CONFIRM_AUTOMATICALLY);
    proFormaAutomatically = settings.get(BillingSettings.PRO_FORMA_AUTOMATICALLY);
    invoiceOnDespatch = settings.get(BillingSettings.INVOICE_ON_DESPATCH);
    ratesDaily = settings.get(BillingSettings.RATES_DAILY);
    seen.clear();
    shown().forEach((key, value) -> seen.put(key.name(), value));
  }

  private Map<SettingKey<?>, String> shown() {
    return Map.of(
        OrderSettings.CONFIRM_AUTOMATICALLY,
        String.valueOf(confirmAutomatically),
        BillingSettings.PRO_FORMA_AUTOMATICALLY,
        String.valueOf(proFormaAutomatically),
        BillingSettings.INVOICE_ON_DESPATCH,
        String.valueOf(invoiceOnDespatch),
        BillingSettings.RATES_DAILY,
        String.valueOf(ratesDaily));
  }

  public String save() {
    shown()
        .forEach(
            (key, value) -> {
              String before = seen.getOrDefault(key.name(), value);
              if (!before.equals(value)) {
                settings.put(key, before, value);
              }
            });
    page.done("office.settings.saved");
    return page.redirect("/office/settings.xhtml");
  }

  /** The values that were read, so that nothing newer is overwritten. */
  public String getSeen() {
    return Steps.write(seen);
  }

  /** Keeps the values that were read before. */
  public void setSeen(String text) {
    seen.putAll(Steps.read(text));
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

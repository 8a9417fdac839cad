package app.kontor.billing.internal;

import app.kontor.billing.BillingSettings;
import app.kontor.ordering.OrderConfirmed;
import app.kontor.ordering.WorkDone;
import app.kontor.platform.setting.Settings;
import app.kontor.shipping.GoodsIssued;
import app.kontor.shipping.Shipping;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Documents that follow by themselves, in the transaction of what they follow. */
@Dependent
public class DocumentsFollow {
  private final DocumentIssuer issuer;
  private final Settings settings;
  private final Shipping shipping;

  @Inject
  DocumentsFollow(DocumentIssuer issuer, Settings settings, Shipping shipping) {
    this.issuer = issuer;
    this.settings = settings;
    this.shipping = shipping;
  }

  void on(@Observes OrderConfirmed event) {
    if (settings.get(event.sellerId(), BillingSettings.PRO_FORMA_AUTOMATICALLY)) {
      issuer.issueProForma(event.sellerId(), event.orderNumber());
    }
  }

  /** Work is invoiced with the goods it belongs to, or at once where no more goods leave. */
  void on(@Observes WorkDone event) {
    if (event.alone() && settings.get(event.sellerId(), BillingSettings.INVOICE_ON_DESPATCH)) {
      issuer.issueInvoice(event.orderNumber());
    }
  }

  void on(@Observes GoodsIssued event) {
    issuer.issueGoodsIssueNote(shipping.despatchAdvice(event.despatchNumber()));
    if (settings.get(event.sellerId(), BillingSettings.INVOICE_ON_DESPATCH)) {
      issuer.issueInvoice(event.orderNumber());
    }
  }
}

package app.kontor.notification.internal.kind;

import app.kontor.billing.DocumentIssued;
import app.kontor.billing.DocumentKind;
import app.kontor.billing.DocumentSummary;
import app.kontor.notification.MailEvent;
import app.kontor.notification.model.Mail.Person;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderStatus;
import app.kontor.party.Partner;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/**
 * A sales or advance invoice was issued; it is attached and goes where the partner wants documents.
 */
@ApplicationScoped
public class InvoiceIssuedMail extends BilledMail {

  void issued(@Observes @Priority(LAST) DocumentIssued event) {
    if (event.kind() == DocumentKind.SALES_INVOICE
        || event.kind() == DocumentKind.ADVANCE_INVOICE) {
      OrderDetail order = order(event.orderNumber());
      DocumentSummary invoice = billing().document(event.documentNumber());
      tell(Occasion.of(order).about(invoice.number().value()), order, Optional.of(invoice));
    }
  }

  @Override
  Person recipient(OrderDetail order, Partner partner) {
    return toPartner(partner);
  }

  @Override
  public MailEvent event() {
    return new MailEvent("INVOICE_ISSUED");
  }

  @Override
  public int place() {
    return 50;
  }

  @Override
  public Billed sample(Sample sample) {
    OrderFacts order = sample.order(OrderStatus.CONFIRMED);
    return new Billed(order, sample.document(DocumentKind.SALES_INVOICE, order.order()));
  }
}

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
 * An invoice was corrected; the correction is attached and goes where the partner wants documents.
 */
@ApplicationScoped
public class CorrectionIssuedMail extends BilledMail {

  void issued(@Observes @Priority(LAST) DocumentIssued event) {
    if (event.kind() == DocumentKind.CORRECTIVE_INVOICE) {
      OrderDetail order = order(event.orderNumber());
      DocumentSummary correction = billing().document(event.documentNumber());
      tell(Occasion.of(order).about(correction.number().value()), order, Optional.of(correction));
    }
  }

  @Override
  Person recipient(OrderDetail order, Partner partner) {
    return toPartner(partner);
  }

  @Override
  public MailEvent event() {
    return new MailEvent("CORRECTION_ISSUED");
  }

  @Override
  public int place() {
    return 52;
  }

  @Override
  public Billed sample(Sample sample) {
    OrderFacts order = sample.order(OrderStatus.CONFIRMED);
    return new Billed(order, sample.document(DocumentKind.CORRECTIVE_INVOICE, order.order()));
  }
}

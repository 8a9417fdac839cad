package app.kontor.einvoice.internal;

import app.kontor.billing.DocumentIssued;
import app.kontor.billing.IssuedInvoices;
import app.kontor.einvoice.model.EInvoice;
import app.kontor.einvoice.model.SellerAccess;
import app.kontor.platform.time.TimeShift;
import app.kontor.platform.work.Outbox;
import app.kontor.platform.work.Topic;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Tax documents of a seller that has KSeF switched on go into the queue in the transaction that
 * issues them: none is forgotten, and none is queued that was not issued. A past that is loaded was
 * never due.
 */
@Dependent
public class KsefQueue {
  static final Topic<Send> TOPIC = new Topic<>("ksef", Send.class);

  /**
   * An e-invoice is to be sent.
   *
   * @param round what was mended begins another
   */
  public record Send(long id, int round) {}

  @Inject private EInvoiceRows rows;
  @Inject private IssuedInvoices issued;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  void issued(@Observes DocumentIssued event) {
    if (issued.isTaxDocument(event.kind())
        && TimeShift.now().isEmpty()
        && rows.access(event.sellerId()).filter(SellerAccess::isSwitchedOn).isPresent()) {
      issued
          .head(event.sellerId(), event.documentNumber())
          .ifPresent(
              head -> {
                EInvoice invoice =
                    new EInvoice(event, head.issued(), head.partnerName(), clock.instant());
                rows.add(invoice);
                enqueue(invoice);
              });
    }
  }

  /** Its round begins. */
  void enqueue(EInvoice invoice) {
    outbox.enqueueNew(
        TOPIC, invoice.id() + ":" + invoice.round(), new Send(invoice.id(), invoice.round()));
  }
}

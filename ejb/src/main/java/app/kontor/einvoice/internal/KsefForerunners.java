package app.kontor.einvoice.internal;

import app.kontor.billing.DocumentNumber;
import app.kontor.billing.IssuedInvoice;
import app.kontor.einvoice.EInvoiceState;
import app.kontor.einvoice.KsefEnvironment;
import app.kontor.einvoice.model.EInvoice;
import app.kontor.einvoice.model.KsefNumber;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Corrections name what they correct, and final invoices the advances they settle, by the numbers
 * KSeF has given. So they wait until those are decided: taken, or left out.
 */
@Dependent
class KsefForerunners {
  private final EInvoiceRows rows;
  private final KsefQueue queue;

  @Inject
  KsefForerunners(EInvoiceRows rows, KsefQueue queue) {
    this.rows = rows;
    this.queue = queue;
  }

  /**
   * What is known of the documents an invoice follows.
   *
   * @param ksefNumbers of those that are in KSeF, where the invoice goes
   * @param awaited one that is not decided yet, or null
   */
  record Known(Map<DocumentNumber, String> ksefNumbers, @Nullable DocumentNumber awaited) {}

  /** What is known by now. */
  Known of(EInvoice invoice, IssuedInvoice document) {
    Optional<KsefEnvironment> goes =
        invoice
            .environment()
            .or(() -> rows.access(invoice.sellerId()).map(access -> access.environment()));
    Map<DocumentNumber, String> numbers = new LinkedHashMap<>();
    for (DocumentNumber number : document.follows()) {
      Optional<EInvoice> first = rows.find(invoice.sellerId(), number);
      if (first.filter(KsefForerunners::isOpen).isPresent()) {
        return new Known(numbers, number);
      }
      // what was tried in another environment is not in this one
      first
          .filter(one -> one.environment().equals(goes))
          .flatMap(EInvoice::ksefNumber)
          .map(KsefNumber::value)
          .ifPresent(value -> numbers.put(number, value));
    }
    return new Known(numbers, null);
  }

  private static boolean isOpen(EInvoice first) {
    return first.state() != EInvoiceState.ACCEPTED && first.state() != EInvoiceState.LEFT_OUT;
  }

  /** Those that wait for it have their turn; call it in the transaction that decides it. */
  void decided(EInvoice first) {
    for (EInvoice waiting : rows.awaiting(first.sellerId(), first.number())) {
      EInvoice next = rows.lock(waiting.id());
      if (next.state() == EInvoiceState.WAITING && next.fileId().isEmpty()) {
        next.proceed();
        queue.enqueue(next);
      }
    }
  }
}

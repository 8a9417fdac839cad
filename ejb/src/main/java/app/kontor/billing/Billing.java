package app.kontor.billing;

import jakarta.ejb.Local;
import java.util.List;

/** Issues documents and gives them to those who may see them. */
@Local
public interface Billing {

  /**
   * Issues the sales invoice for everything of the order that was despatched and not invoiced yet,
   * with the advance received on the pro-forma settled.
   *
   * @param key idempotency key of the form
   * @return the invoice's number
   */
  String invoice(String key, String orderNumber);

  /** All documents of an order within the actor's scope, oldest first. */
  List<DocumentSummary> documentsOf(String orderNumber);

  /** A document within the actor's scope, for its page and download. */
  DocumentSummary document(String number);
}

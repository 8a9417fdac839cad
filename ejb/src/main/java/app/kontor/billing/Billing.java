package app.kontor.billing;

import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
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
   * @throws NothingToInvoice if no goods have left since the last invoice
   * @throws ExchangeRateMissing if VAT must be stated in the home currency and no rate is stored
   */
  DocumentNumber invoice(String key, OrderNumber orderNumber);

  /**
   * What of the money received for an order would go back if it were cancelled, or its rest closed,
   * now; zero if nothing, in the order's currency.
   */
  Money returnable(OrderNumber orderNumber);

  /** All documents of an order within the actor's scope, oldest first. */
  List<DocumentSummary> documentsOf(OrderNumber orderNumber);

  /**
   * A document within the actor's scope, for mails and lists.
   *
   * @throws UnknownDocument also if it is another company's
   */
  DocumentSummary document(DocumentNumber number);

  /**
   * A document within the actor's scope with lines and payments.
   *
   * @param number in any spelling that means one
   * @throws UnknownDocument also if it is another company's
   */
  DocumentDetail detail(DocumentNumber number);

  /** Documents within the actor's scope, latest first. */
  Page<DocumentSummary> list(DocumentFilter filter, PageRequest page);

  /** What is open and overdue within the scope, one total per currency. */
  List<OpenTotal> openTotals();

  /**
   * The same of one customer, for staff.
   *
   * @throws app.kontor.party.UnknownPartner also if it is another seller's
   */
  List<OpenTotal> openTotalsOf(PartnerNumber partnerNumber);

  /**
   * The PDF as issued, within the actor's scope; who only ships gets goods-issue notes.
   *
   * @throws UnknownDocument also if it is another company's
   */
  DocumentFile download(DocumentNumber number);
}

package app.kontor.notification.internal;

import app.kontor.billing.DocumentSummary;
import app.kontor.billing.OpenItem;
import app.kontor.notification.model.Mail.Person;
import app.kontor.ordering.OrderDetail;
import app.kontor.party.Seller;
import app.kontor.shipping.DespatchAdvice;
import app.kontor.shipping.Parcel;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mail can draw on; parts that its event does not have are null.
 *
 * @param portal address of the portals without a slash at the end
 * @param customerNumber the partner's number
 * @param customerCompany the partner's name
 * @param customer who gets the mail
 * @param expected when items that are on backorder are expected, by item id; unknown ones are
 *     absent
 * @param document the issued document the mail is about
 * @param due what is to be paid on the document
 */
record MailData(
    String portal,
    Seller seller,
    String customerNumber,
    String customerCompany,
    Person customer,
    @Nullable OrderDetail order,
    Map<Long, LocalDate> expected,
    @Nullable DocumentSummary document,
    @Nullable OpenItem due,
    @Nullable DespatchAdvice despatch,
    @Nullable Parcel parcel,
    @Nullable Message message) {

  MailData {
    expected = Map.copyOf(expected);
  }

  /**
   * A message of the service or document portal.
   *
   * @param number of the ticket; empty for a shared document
   * @param title the ticket's subject or the document's name
   * @param author who wrote or shared
   * @param text may be empty
   * @param path of its page below the portals' address
   */
  record Message(String number, String title, String author, String text, String path) {}
}

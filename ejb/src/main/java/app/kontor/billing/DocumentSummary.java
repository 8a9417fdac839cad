package app.kontor.billing;

import app.kontor.money.Money;
import app.kontor.ordering.OrderNumber;
import app.kontor.party.PartnerNumber;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An issued document in a list.
 *
 * @param gross null for documents without prices
 * @param open what is still to be paid, null for documents without payment
 * @param cancelled not to be paid any more because its order was cancelled
 * @param replaced not to be paid any more because another one was issued in its place
 * @param dueDate null where nothing is due
 * @param prepared whether the PDF is there; it is made right after issuing
 */
public record DocumentSummary(
    DocumentNumber number,
    DocumentKind kind,
    OrderNumber orderNumber,
    PartnerNumber partnerNumber,
    String partnerName,
    LocalDate issueDate,
    @Nullable LocalDate dueDate,
    @Nullable Money gross,
    @Nullable Money open,
    boolean cancelled,
    boolean replaced,
    boolean prepared)
    implements Serializable {

  /** The name of the document's file. */
  public String fileName() {
    return fileName(number);
  }

  /** The name of the file of a document with the number. */
  public static String fileName(DocumentNumber number) {
    return number.value().replaceAll("[^A-Za-z0-9]+", "-") + ".pdf";
  }
}

package app.kontor.billing;

import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.VatSum;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issued document with its lines and what settled it.
 *
 * @param paymentReference ISO 11649, or null for a document without payment
 * @param net null for documents without prices, as are the other amounts
 * @param advance what the pro-forma's payments cover on an invoice
 * @param unused received on a pro-forma and not used by an invoice yet
 * @param related numbers of the documents it follows
 */
public record DocumentDetail(
    DocumentSummary summary,
    @Nullable String buyerReference,
    @Nullable String paymentReference,
    @Nullable LocalDate supplyDate,
    @Nullable Money net,
    @Nullable Money vat,
    @Nullable Money advance,
    @Nullable Money paid,
    @Nullable Money unused,
    List<Line> lines,
    List<VatSum> vatSums,
    List<Row> settlements,
    List<String> related,
    String issuedBy)
    implements Serializable {

  public DocumentDetail {
    lines = List.copyOf(lines);
    vatSums = List.copyOf(vatSums);
    settlements = List.copyOf(settlements);
    related = List.copyOf(related);
  }

  /** A line; price and net are null on a goods-issue note. */
  public record Line(
      int position,
      String itemNumber,
      String name,
      Quantity quantity,
      @Nullable UnitPrice price,
      @Nullable Money net)
      implements Serializable {}

  /** A payment, an advance, or one taken back. */
  public record Row(SettlementKind kind, LocalDate date, Money amount, String recordedBy)
      implements Serializable {}
}

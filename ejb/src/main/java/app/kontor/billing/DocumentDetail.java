package app.kontor.billing;

import app.kontor.access.Actions;
import app.kontor.measure.Portion;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.tax.VatBreakdown;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issued document with its lines and what settled it.
 *
 * @param buyerReference the buyer's own order number, or null
 * @param paymentReference ISO 11649, or null for a document without payment
 * @param supplyDate when the goods left, or null
 * @param amounts null for documents without prices
 * @param related numbers of the documents it follows
 * @param actions what the actor may do with it now
 * @param corrected what it corrects, or null
 */
public record DocumentDetail(
    DocumentSummary summary,
    @Nullable String buyerReference,
    @Nullable String paymentReference,
    @Nullable LocalDate supplyDate,
    @Nullable Amounts amounts,
    List<Line> lines,
    List<Row> settlements,
    List<String> related,
    String issuedBy,
    Actions<DocumentAction> actions,
    @Nullable Corrected corrected)
    implements Serializable {

  public DocumentDetail {
    lines = List.copyOf(lines);
    settlements = List.copyOf(settlements);
    related = List.copyOf(related);
  }

  /**
   * The money side.
   *
   * @param advance what the pro-forma's payments cover on an invoice
   * @param unused received on a pro-forma and not used by an invoice yet
   */
  public record Amounts(VatBreakdown totals, Money advance, Money paid, Money unused)
      implements Serializable {}

  /**
   * A line, as pages and papers show it.
   *
   * @param quantity in the item's base unit
   * @param price of the quantity; null on a goods-issue note
   */
  public record Line(int position, LineItem item, Quantity quantity, @Nullable LinePrice price)
      implements Serializable {

    /** The quantity as it was sold. */
    public Portion portion() {
      return item.portion(quantity);
    }

    /** The price of what the quantity is told in; null on a goods-issue note. */
    public @Nullable UnitPrice shownPrice() {
      return price == null ? null : item.price(price.unit(), quantity);
    }
  }

  /**
   * What a correction says beside its sums.
   *
   * @param invoice that is corrected, issued on {@code issued}
   * @param returnNumber the return it is for, or null
   * @param lines each changed line as it was and as it is; its position is that on the invoice
   */
  public record Corrected(
      DocumentNumber invoice,
      LocalDate issued,
      CorrectionCause cause,
      CorrectionEffect effect,
      String reason,
      @Nullable String returnNumber,
      List<CorrectionPreview.Pair> lines)
      implements Serializable {
    public Corrected {
      lines = List.copyOf(lines);
    }
  }

  /** A payment, an advance, or one taken back. */
  public record Row(SettlementKind kind, LocalDate date, Money amount, String recordedBy)
      implements Serializable {}
}

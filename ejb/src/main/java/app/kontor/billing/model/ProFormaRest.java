package app.kontor.billing.model;

import app.kontor.measure.Quantity;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.tax.VatBreakdown;
import java.util.ArrayList;
import java.util.List;

/**
 * What a pro-forma of an order says: all that was ordered and is on no invoice yet.
 *
 * @param lines as printed
 */
public record ProFormaRest(List<DocumentLine> lines, VatBreakdown sums) {
  public ProFormaRest {
    lines = List.copyOf(lines);
  }

  /** Whether everything is on invoices. */
  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /**
   * Of an order with what was issued for it.
   *
   * @param documents all of the order, as issued so far
   */
  public static ProFormaRest of(OrderDetail order, List<IssuedDocument> documents) {
    List<InvoicePart.Share> shares = new ArrayList<>();
    List<OrderLine> left = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      Quantity rest = rest(line);
      if (rest.isPositive()) {
        left.add(line);
        shares.add(
            new InvoicePart.Share(
                line.lineNumber(), line.price(), line.ordered(), line.invoiced(), rest));
      }
    }
    InvoicePart part = InvoicePart.of(order.currency(), shares, InvoicePart.Taken.by(documents));
    List<DocumentLine> lines = new ArrayList<>();
    for (OrderLine line : left) {
      lines.add(
          new DocumentLine(
              lines.size() + 1,
              line.lineNumber(),
              line.item(),
              rest(line),
              part.prices().get(line.lineNumber())));
    }
    return new ProFormaRest(lines, part.sums());
  }

  private static Quantity rest(OrderLine line) {
    return line.toBeInvoicedInAll().minus(line.invoiced());
  }
}

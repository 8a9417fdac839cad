package app.kontor.billing.internal;

import app.kontor.billing.DocumentKind;
import app.kontor.billing.model.InvoicePlan;
import app.kontor.billing.model.IssuedDocument;
import app.kontor.measure.Quantity;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What of an order the next invoice takes, and what it costs. */
final class OrderParts {
  private OrderParts() {}

  /** What has left and is not invoiced, with charges; empty if no goods have left since. */
  static Map<Integer, Quantity> toInvoice(OrderDetail order) {
    Map<Integer, Quantity> quantities = new HashMap<>();
    boolean goods = false;
    for (OrderLine line : order.lines()) {
      Quantity quantity = limit(line).minus(line.invoiced());
      if (quantity.isPositive()) {
        quantities.put(line.lineNumber(), quantity);
        goods |= !line.isCharge();
      }
    }
    return goods ? quantities : Map.of();
  }

  /** How much of a line may be invoiced: charges in full, goods as far as they have left. */
  static Quantity limit(OrderLine line) {
    return line.isCharge() ? line.ordered() : line.despatched();
  }

  /** What this part of the order costs, so that all parts add up to the order. */
  static InvoicePlan plan(
      OrderDetail order, Map<Integer, Quantity> quantities, List<IssuedDocument> documents) {
    List<InvoicePlan.Share> shares = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      Quantity now = quantities.get(line.lineNumber());
      if (now != null) {
        shares.add(
            new InvoicePlan.Share(
                line.lineNumber(),
                line.price(),
                line.vat(),
                line.ordered(),
                line.net(),
                line.invoiced(),
                now));
      }
    }
    List<IssuedDocument> invoices =
        documents.stream()
            .filter(document -> document.kind() == DocumentKind.SALES_INVOICE)
            .toList();
    return InvoicePlan.of(order.currency(), shares, InvoicePlan.Taken.by(invoices));
  }

  /** Nothing of the order is left to be invoiced, now or later. */
  static boolean isInvoicedCompletely(OrderDetail order) {
    return order.lines().stream()
        .allMatch(line -> line.invoiced().compareTo(line.ordered().minus(line.cancelled())) >= 0);
  }
}

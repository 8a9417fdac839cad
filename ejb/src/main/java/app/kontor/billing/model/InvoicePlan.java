package app.kontor.billing.model;

import app.kontor.billing.DocumentKind;
import app.kontor.measure.Quantity;
import app.kontor.ordering.OrderDetail;
import app.kontor.ordering.OrderLine;
import app.kontor.tax.VatBreakdown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the next invoice of an order says, decided over what was read: which quantities, at which
 * prices (see {@link InvoicePart}), for which goods-issue notes, and whether another one can
 * follow.
 *
 * @param quantities by order line
 * @param lines as printed
 * @param suppliedOn day of the latest note or work it is for (EN 16931 BT-72), today if there is
 *     none
 * @param notes numbers of the goods-issue notes that no earlier invoice names
 * @param last nothing of the order is left to be invoiced after it, now or later
 */
public record InvoicePlan(
    Map<Integer, Quantity> quantities,
    List<DocumentLine> lines,
    VatBreakdown sums,
    LocalDate suppliedOn,
    List<String> notes,
    boolean last) {
  public InvoicePlan {
    quantities = Map.copyOf(quantities);
    lines = List.copyOf(lines);
    notes = List.copyOf(notes);
  }

  /**
   * The invoice for what has left and is not invoiced, with charges on the first one; nothing if no
   * goods have left since the last invoice.
   *
   * @param documents all of the order, as issued so far
   * @param today where the seller is
   */
  public static Optional<InvoicePlan> of(
      OrderDetail order, List<IssuedDocument> documents, LocalDate today) {
    Map<Integer, Quantity> quantities = InvoicePart.toInvoice(order);
    if (quantities.isEmpty()) {
      return Optional.empty();
    }
    InvoicePart part = InvoicePart.next(order, documents);
    List<IssuedDocument> notes = notesToInvoice(documents);
    return Optional.of(
        new InvoicePlan(
            quantities,
            lines(order, quantities, part),
            part.sums(),
            supplied(order, quantities, notes).orElse(today),
            notes.stream().map(note -> note.number().value()).toList(),
            isLast(order, quantities)));
  }

  private static Optional<LocalDate> supplied(
      OrderDetail order, Map<Integer, Quantity> quantities, List<IssuedDocument> notes) {
    return Stream.concat(
            notes.stream().map(IssuedDocument::issueDate),
            order.lines().stream()
                .filter(line -> quantities.containsKey(line.lineNumber()))
                .map(OrderLine::doneOn)
                .filter(Objects::nonNull))
        .max(LocalDate::compareTo);
  }

  private static List<DocumentLine> lines(
      OrderDetail order, Map<Integer, Quantity> quantities, InvoicePart part) {
    List<DocumentLine> lines = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      Quantity quantity = quantities.get(line.lineNumber());
      if (quantity != null) {
        lines.add(
            new DocumentLine(
                lines.size() + 1,
                line.lineNumber(),
                line.item(),
                quantity,
                part.prices().get(line.lineNumber())));
      }
    }
    return lines;
  }

  private static boolean isLast(OrderDetail order, Map<Integer, Quantity> quantities) {
    return order.lines().stream()
        .allMatch(
            line -> {
              Quantity now =
                  quantities.getOrDefault(line.lineNumber(), Quantity.zero(line.ordered().unit()));
              return line.invoiced().plus(now).compareTo(line.toBeInvoicedInAll()) >= 0;
            });
  }

  /** Goods-issue notes that no invoice names yet. */
  private static List<IssuedDocument> notesToInvoice(List<IssuedDocument> documents) {
    List<String> named =
        documents.stream()
            .filter(document -> document.kind() == DocumentKind.SALES_INVOICE)
            .flatMap(document -> document.related().stream())
            .toList();
    return documents.stream()
        .filter(document -> document.kind() == DocumentKind.GOODS_ISSUE_NOTE)
        .filter(document -> !named.contains(document.number().value()))
        .toList();
  }
}

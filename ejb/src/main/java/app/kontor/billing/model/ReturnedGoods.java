package app.kontor.billing.model;

import app.kontor.billing.CorrectInvoice;
import app.kontor.measure.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How goods that came back are taken off invoices. */
public final class ReturnedGoods {
  private ReturnedGoods() {}

  /**
   * Takes what is left to be corrected off an invoice, as far as it has it.
   *
   * @param left by order line; lowered by what is taken
   */
  public static List<CorrectInvoice.Line> take(InvoiceState state, Map<Integer, Quantity> left) {
    List<CorrectInvoice.Line> lines = new ArrayList<>();
    for (InvoiceState.Line line : state.lines()) {
      Quantity wanted = left.get(line.orderLine());
      if (wanted != null && wanted.isPositive() && line.quantity().isPositive()) {
        Quantity taken = wanted.min(line.quantity());
        left.put(line.orderLine(), wanted.minus(taken));
        lines.add(
            new CorrectInvoice.Line(
                line.position(),
                line.quantity().minus(taken).value(),
                line.price().unit().amount(),
                line.price().vat().percent()));
      }
    }
    return lines;
  }

  /**
   * What a correction has taken off is not left any more.
   *
   * @param left by order line; lowered by what it took
   */
  public static void takenBy(IssuedDocument correction, Map<Integer, Quantity> left) {
    for (DocumentLine line : correction.lines()) {
      Quantity quantity = line.view(correction.currency()).quantity();
      line.state()
          .ifPresent(
              state ->
                  left.computeIfPresent(
                      line.orderLine(),
                      (number, now) ->
                          state == LineState.BEFORE ? now.minus(quantity) : now.plus(quantity)));
    }
  }
}

package app.kontor.billing.model;

import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LinePrice;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The correction of an advance invoice whose money went back, in whole or in part. */
public final class AdvanceReduction {
  private AdvanceReduction() {}

  /**
   * Its plan: exactly these sums less, so that amounts with VAT are those of the bank.
   *
   * @param taken by rate
   */
  public static CorrectionPlan of(InvoiceState before, Map<VatRate, VatSum> taken) {
    List<InvoiceState.Line> lines = new ArrayList<>();
    List<Integer> changed = new ArrayList<>();
    for (InvoiceState.Line line : before.lines()) {
      VatSum less = taken.get(line.price().vat());
      if (less == null || less.net().isZero()) {
        lines.add(line);
      } else {
        changed.add(line.position());
        lines.add(reduced(line, line.price().net().minus(less.net())));
      }
    }
    List<VatSum> sums = new ArrayList<>();
    for (VatSum sum : before.sums().sums()) {
      VatSum less = taken.get(sum.rate());
      sums.add(
          less == null
              ? sum
              : new VatSum(sum.rate(), sum.net().minus(less.net()), sum.vat().minus(less.vat())));
    }
    return new CorrectionPlan(
        before,
        new InvoiceState(before.currency(), lines, new VatBreakdown(before.currency(), sums)),
        changed);
  }

  private static InvoiceState.Line reduced(InvoiceState.Line line, Money net) {
    UnitPrice was = line.price().unit();
    Quantity quantity = net.isZero() ? Quantity.zero(line.quantity().unit()) : line.quantity();
    return new InvoiceState.Line(
        line.position(),
        line.orderLine(),
        line.item(),
        quantity,
        new LinePrice(
            net.isZero() ? was : new UnitPrice(net.amount(), was.currency(), was.baseQuantity()),
            net,
            line.price().vat()));
  }
}

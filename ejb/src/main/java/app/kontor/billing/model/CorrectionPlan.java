package app.kontor.billing.model;

import app.kontor.billing.CorrectInvoice;
import app.kontor.billing.CorrectionCause;
import app.kontor.billing.CorrectionPreview;
import app.kontor.measure.Quantity;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LinePrice;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTreatment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a correction says, decided over what was read.
 *
 * @param changed positions of the lines that change, in order
 */
public record CorrectionPlan(InvoiceState before, InvoiceState after, List<Integer> changed) {
  public CorrectionPlan {
    changed = List.copyOf(changed);
  }

  /**
   * The plan of a command.
   *
   * @param treatment of the invoice, which stays
   * @param allowed rates of VAT in per cent that a line may be given
   * @throws InvalidInput at a line's field as in {@code 3:quantity}
   */
  public static CorrectionPlan of(
      InvoiceState before,
      CorrectInvoice command,
      VatTreatment treatment,
      List<BigDecimal> allowed) {
    Map<Integer, CorrectInvoice.Line> asked = new TreeMap<>();
    if (command.cause() != CorrectionCause.BUYER) {
      command.lines().forEach(line -> asked.put(line.position(), line));
    }
    Map<Integer, InvoiceState.Line> changes = new TreeMap<>();
    for (InvoiceState.Line line : before.lines()) {
      CorrectInvoice.Line should = asked.remove(line.position());
      if (should != null) {
        InvoiceState.Line now = changed(line, should, treatment, allowed);
        if (!now.equals(line)) {
          changes.put(line.position(), now);
        }
      }
    }
    for (int position : asked.keySet()) {
      throw new InvalidInput(position + ":quantity", "NOT_A_VALUE", position);
    }
    return new CorrectionPlan(before, before.with(changes), List.copyOf(changes.keySet()));
  }

  /** The correction that takes back all that is left. */
  public static List<CorrectInvoice.Line> toZero(InvoiceState state) {
    return state.lines().stream()
        .map(
            line ->
                new CorrectInvoice.Line(
                    line.position(),
                    BigDecimal.ZERO,
                    line.price().unit().amount(),
                    line.price().vat().percent()))
        .toList();
  }

  private static InvoiceState.Line changed(
      InvoiceState.Line line,
      CorrectInvoice.Line should,
      VatTreatment treatment,
      List<BigDecimal> allowed) {
    Quantity quantity = quantity(line, should.quantity());
    UnitPrice unit = price(line, should.price());
    VatRate rate = rate(line, should.percent(), treatment, allowed);
    boolean same = quantity.equals(line.quantity()) && unit.equals(line.price().unit());
    return new InvoiceState.Line(
        line.position(),
        line.orderLine(),
        line.item(),
        quantity,
        new LinePrice(
            unit,
            // what an invoice in parts was rounded with the parts before it stays so
            same ? line.price().net() : unit.times(quantity, RoundingMode.HALF_UP),
            rate));
  }

  private static Quantity quantity(InvoiceState.Line line, BigDecimal typed) {
    NumberRange.ORDERED.check(line.position() + ":quantity", typed);
    return Quantity.of(typed, line.quantity().unit());
  }

  private static UnitPrice price(InvoiceState.Line line, BigDecimal typed) {
    NumberRange.PRICE.check(line.position() + ":price", typed);
    UnitPrice was = line.price().unit();
    return was.amount().compareTo(typed) == 0
        ? was
        : new UnitPrice(typed, was.currency(), was.baseQuantity());
  }

  private static VatRate rate(
      InvoiceState.Line line,
      BigDecimal percent,
      VatTreatment treatment,
      List<BigDecimal> allowed) {
    VatRate was = line.price().vat();
    if (was.percent().compareTo(percent) == 0) {
      return was;
    }
    boolean known = allowed.stream().anyMatch(one -> one.compareTo(percent) == 0);
    if (treatment != VatTreatment.DOMESTIC || !known) {
      throw new InvalidInput(
          line.position() + ":percent", "CORRECTION_RATE", percent.toPlainString());
    }
    return VatRate.of(treatment, percent);
  }

  /** Whether any amount or line changes. */
  public boolean isEmpty() {
    return changed.isEmpty();
  }

  /** After less before. */
  public VatBreakdown difference() {
    return after.minus(before);
  }

  /** Each changed line as it was and as it is, as the correction keeps them. */
  public List<DocumentLine> lines() {
    List<DocumentLine> lines = new ArrayList<>();
    for (int position : changed) {
      lines.add(line(before, position).document(lines.size() + 1, LineState.BEFORE));
      lines.add(line(after, position).document(lines.size() + 1, LineState.AFTER));
    }
    return lines;
  }

  /** A changed line as it was and as it is, for people. */
  public CorrectionPreview.Pair pair(int position) {
    return new CorrectionPreview.Pair(line(before, position).view(), line(after, position).view());
  }

  /** A line of a state. */
  static InvoiceState.Line line(InvoiceState state, int position) {
    return state.lines().stream()
        .filter(line -> line.position() == position)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no line " + position));
  }
}

package app.kontor.billing.model;

import app.kontor.billing.DocumentDetail;
import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An invoice as it stands: as issued, and changed by each of its corrections in turn. VAT of a rate
 * whose net changes is taken anew on what the rate comes to in all, rounded once; a rate whose net
 * stays keeps its VAT to the minor unit, also where a part of an order was rounded with the parts
 * before it. So whatever the way, an invoice that is taken back in the end comes to zero.
 *
 * @param lines by position on the invoice; also those of which nothing is left
 */
public record InvoiceState(Currency currency, List<Line> lines, VatBreakdown sums) {
  private static final Comparator<VatRate> HIGHEST_FIRST =
      Comparator.comparing(VatRate::percent).reversed().thenComparing(VatRate::category);

  public InvoiceState {
    lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param position on the invoice
   */
  public record Line(
      int position, int orderLine, LineItem item, Quantity quantity, LinePrice price) {

    /** As pages and papers show it. */
    public DocumentDetail.Line view() {
      return new DocumentDetail.Line(position, item, quantity, price);
    }

    /** As the correction number {@code at} of a document has it. */
    DocumentLine document(int at, LineState state) {
      return new DocumentLine(at, orderLine, item, quantity, price).corrected(position, state);
    }
  }

  /**
   * The state after all corrections.
   *
   * @param corrections of the invoice, oldest first
   */
  public static InvoiceState of(IssuedDocument invoice, List<IssuedDocument> corrections) {
    Currency currency = invoice.currency();
    Map<Integer, Line> lines = new TreeMap<>();
    invoice.lines().forEach(line -> put(lines, line, line.position(), currency));
    Map<VatRate, VatSum> sums = new TreeMap<>(HIGHEST_FIRST);
    add(sums, invoice.vatSums());
    for (IssuedDocument correction : corrections) {
      for (DocumentLine line : correction.lines()) {
        line.state()
            .filter(state -> state == LineState.AFTER)
            .ifPresent(state -> put(lines, line, line.correctedPosition(), currency));
      }
      add(sums, correction.vatSums());
    }
    return new InvoiceState(
        currency,
        List.copyOf(lines.values()),
        new VatBreakdown(currency, List.copyOf(sums.values())));
  }

  private static void put(
      Map<Integer, Line> lines, DocumentLine line, int position, Currency currency) {
    LinePrice price =
        line.price(currency)
            .orElseThrow(() -> new IllegalStateException("line " + position + " has no price"));
    DocumentDetail.Line view = line.view(currency);
    lines.put(position, new Line(position, line.orderLine(), view.item(), view.quantity(), price));
  }

  private static void add(Map<VatRate, VatSum> sums, List<VatSum> some) {
    some.forEach(sum -> sums.merge(sum.rate(), sum, InvoiceState::plus));
  }

  private static VatSum plus(VatSum one, VatSum other) {
    return new VatSum(one.rate(), one.net().plus(other.net()), one.vat().plus(other.vat()));
  }

  /** The state with some lines as they should be; the others stay. */
  public InvoiceState with(Map<Integer, Line> changed) {
    List<Line> next = new ArrayList<>();
    Map<VatRate, Money> nets = new TreeMap<>(HIGHEST_FIRST);
    Money zero = Money.zero(currency);
    sums.sums().forEach(sum -> nets.put(sum.rate(), zero));
    for (Line line : lines) {
      Line now = changed.getOrDefault(line.position(), line);
      next.add(now);
      nets.merge(now.price().vat(), now.price().net(), Money::plus);
    }
    List<VatSum> after = new ArrayList<>();
    nets.forEach(
        (rate, net) -> {
          VatSum before = sum(rate);
          after.add(before.net().equals(net) ? before : new VatSum(rate, net, rate.on(net)));
        });
    return new InvoiceState(currency, next, new VatBreakdown(currency, after));
  }

  /** What it comes to at a rate; zero if nothing has it. */
  VatSum sum(VatRate rate) {
    Money zero = Money.zero(currency);
    return sums.sums().stream()
        .filter(sum -> sum.rate().equals(rate))
        .findFirst()
        .orElse(new VatSum(rate, zero, zero));
  }

  /** What this state comes to less what another does, per rate; rates that stay are left out. */
  public VatBreakdown minus(InvoiceState before) {
    List<VatSum> difference = new ArrayList<>();
    for (VatSum sum : sums.sums()) {
      VatSum was = before.sum(sum.rate());
      VatSum less = new VatSum(sum.rate(), sum.net().minus(was.net()), sum.vat().minus(was.vat()));
      if (!less.net().isZero() || !less.vat().isZero()) {
        difference.add(less);
      }
    }
    return new VatBreakdown(currency, difference);
  }
}

package app.kontor.billing.model;

import app.kontor.billing.DocumentKind;
import app.kontor.catalogue.ItemNumber;
import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.ordering.LineItem;
import app.kontor.ordering.LinePrice;
import app.kontor.ordering.OrderDetail;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import app.kontor.tax.VatTreatment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an advance invoice says. Money that was received before goods are supplied at home or
 * exported asks for one (art. 106b (1) no. 4 of the Polish VAT act); a supply within the EU never
 * does, and what has left already is invoiced as goods. VAT is taken out of what was received (art.
 * 106f (1) no. 3: amount × rate / (100 + rate)), spread over the rates of what is still to come;
 * the payment that completes the order takes what earlier advances have left, so that all of them
 * come to the order.
 */
public record AdvancePlan(VatBreakdown sums) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The item that stands on its lines. */
  public static final ItemNumber ITEM = new ItemNumber("ADVANCE");

  /**
   * The advance invoice that is asked for now, or nothing.
   *
   * @param documents all of the order, oldest first
   */
  public static Optional<AdvancePlan> of(OrderDetail order, List<IssuedDocument> documents) {
    if (order.terms().vatTreatment() == VatTreatment.INTRA_EU) {
      return Optional.empty();
    }
    Money zero = Money.zero(order.currency());
    Money received =
        documents.stream()
            .filter(document -> document.kind() == DocumentKind.PRO_FORMA)
            .map(IssuedDocument::unused)
            .reduce(zero, Money::plus);
    VatBreakdown rest = ProFormaRest.of(order, documents).sums();
    VatBreakdown gone = InvoicePart.next(order, documents).sums();
    return of(rest, gone, received, Advances.of(order.currency(), documents));
  }

  /**
   * Over plain sums.
   *
   * @param rest of the order that is on no invoice
   * @param gone of that, what has left already
   * @param received and used by no invoice
   * @param before earlier advance invoices
   */
  static Optional<AdvancePlan> of(
      VatBreakdown rest, VatBreakdown gone, Money received, Advances before) {
    Money zero = Money.zero(rest.currency());
    List<VatSum> coming = new ArrayList<>();
    Money room = zero;
    for (VatSum sum : rest.sums()) {
      VatSum open = minus(minus(sum, at(gone, sum.rate())), before.at(sum.rate()));
      if (Advances.gross(open).isPositive()) {
        coming.add(open);
        room = room.plus(Advances.gross(open));
      }
    }
    Money amount = received.minus(gone.gross()).minus(before.gross()).min(room);
    if (!amount.isPositive()) {
      return Optional.empty();
    }
    long[] weights = coming.stream().mapToLong(sum -> Advances.gross(sum).minorUnits()).toArray();
    List<Money> shares = amount.allocate(weights);
    List<VatSum> sums = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      if (shares.get(i).isPositive()) {
        sums.add(share(coming.get(i), shares.get(i)));
      }
    }
    return Optional.of(new AdvancePlan(new VatBreakdown(rest.currency(), sums)));
  }

  /** So much of a sum, its VAT taken out of the amount; all of it exactly as it is. */
  static VatSum share(VatSum open, Money gross) {
    if (gross.equals(Advances.gross(open))) {
      return open;
    }
    BigDecimal percent = open.rate().percent();
    Money vat =
        Money.rounded(
            gross.amount().multiply(percent).divide(HUNDRED.add(percent), 10, RoundingMode.HALF_UP),
            gross.currency(),
            RoundingMode.HALF_UP);
    return new VatSum(open.rate(), gross.minus(vat), vat);
  }

  private static VatSum at(VatBreakdown sums, VatRate rate) {
    Money zero = Money.zero(sums.currency());
    return sums.sums().stream()
        .filter(sum -> sum.rate().equals(rate))
        .findFirst()
        .orElse(new VatSum(rate, zero, zero));
  }

  private static VatSum minus(VatSum one, VatSum other) {
    return new VatSum(one.rate(), one.net().minus(other.net()), one.vat().minus(other.vat()));
  }

  /**
   * A line per rate.
   *
   * @param name of the lines, in the document's language
   */
  public List<DocumentLine> lines(String name) {
    List<DocumentLine> lines = new ArrayList<>();
    for (VatSum sum : sums.sums()) {
      UnitPrice price = UnitPrice.of(sum.net().amount(), sum.net().currency(), UnitCode.PIECE);
      lines.add(
          new DocumentLine(
              lines.size() + 1,
              0,
              LineItem.named(ITEM, name),
              Quantity.pieces(1),
              new LinePrice(price, sum.net(), sum.rate())));
    }
    return lines;
  }
}

package app.kontor.ordering;

import app.kontor.measure.Quantity;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.tax.VatBreakdown;
import app.kontor.tax.VatRate;
import java.io.Serializable;
import java.math.RoundingMode;

/**
 * What a line costs (EN 16931 BG-29, BG-30).
 *
 * @param unit net, per base quantity
 * @param net of the line, rounded to the minor unit
 */
public record LinePrice(UnitPrice unit, Money net, VatRate vat)
    implements VatBreakdown.Taxed, Serializable {

  /** The price of a quantity: unit price times quantity, rounded HALF_UP per line. */
  public static LinePrice of(UnitPrice unit, Quantity quantity, VatRate vat) {
    return new LinePrice(unit, unit.times(quantity, RoundingMode.HALF_UP), vat);
  }

  /** The same price with another net amount, as a part of the line takes it. */
  public LinePrice withNet(Money part) {
    return new LinePrice(unit, part, vat);
  }
}

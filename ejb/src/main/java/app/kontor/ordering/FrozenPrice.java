package app.kontor.ordering;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.tax.VatRate;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * A {@link LinePrice} in the columns of a line, the same in each table that has priced lines. The
 * currency stands at the whole order or document, the unit at the line's quantity.
 */
@Embeddable
public class FrozenPrice {
  @Column(precision = 19, scale = 6)
  private BigDecimal price;

  @Column(name = "base_quantity", precision = 19, scale = 6)
  private BigDecimal baseQuantity;

  @Column(precision = 19, scale = 4)
  private BigDecimal net;

  @Column(name = "vat_category")
  private String vatCategory;

  @Column(name = "vat_percent", precision = 5, scale = 2)
  private BigDecimal vatPercent;

  @SuppressWarnings("NullAway.Init")
  protected FrozenPrice() {}

  /** Keeps what was agreed. */
  public FrozenPrice(LinePrice agreed) {
    this.price = agreed.unit().amount();
    this.baseQuantity = agreed.unit().baseQuantity().value();
    this.net = agreed.net().amount();
    this.vatCategory = agreed.vat().category();
    this.vatPercent = agreed.vat().percent();
  }

  /** The price as it was agreed. */
  public LinePrice price(Currency currency, UnitCode unit) {
    return new LinePrice(
        new UnitPrice(price, currency, Quantity.of(baseQuantity, unit)),
        Money.of(net, currency),
        new VatRate(vatCategory, vatPercent));
  }
}

package app.kontor.billing.model;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import app.kontor.tax.VatRate;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of an issued document; without prices on a goods-issue note. */
@Embeddable
public class DocumentLine {
  private int position;

  @Column(name = "order_line")
  private int orderLine;

  @Column(name = "item_number")
  private String itemNumber;

  private String name;

  @Column(precision = 19, scale = 6)
  private BigDecimal quantity;

  private String unit;

  @Column(precision = 19, scale = 6)
  private @Nullable BigDecimal price;

  @Column(name = "base_quantity", precision = 19, scale = 6)
  private @Nullable BigDecimal baseQuantity;

  @Column(precision = 19, scale = 4)
  private @Nullable BigDecimal net;

  @Column(name = "vat_category")
  private @Nullable String vatCategory;

  @Column(name = "vat_percent", precision = 5, scale = 2)
  private @Nullable BigDecimal vatPercent;

  @SuppressWarnings("NullAway.Init")
  protected DocumentLine() {}

  /** A line without prices. */
  public DocumentLine(
      int position, int orderLine, String itemNumber, String name, Quantity quantity) {
    this.position = position;
    this.orderLine = orderLine;
    this.itemNumber = itemNumber;
    this.name = name;
    this.quantity = quantity.value();
    this.unit = quantity.unit().code();
  }

  /** This line with its price; the net amount is rounded already. */
  public DocumentLine priced(UnitPrice unitPrice, Money netAmount, VatRate vat) {
    DocumentLine line = new DocumentLine(position, orderLine, itemNumber, name, quantity());
    line.price = unitPrice.amount();
    line.baseQuantity = unitPrice.baseQuantity().value();
    line.net = netAmount.amount();
    line.vatCategory = vat.category();
    line.vatPercent = vat.percent();
    return line;
  }

  public int position() {
    return position;
  }

  public int orderLine() {
    return orderLine;
  }

  public String itemNumber() {
    return itemNumber;
  }

  public String name() {
    return name;
  }

  public Quantity quantity() {
    return Quantity.of(quantity, new UnitCode(unit));
  }

  public Optional<UnitPrice> price(Currency currency) {
    return price == null || baseQuantity == null
        ? Optional.empty()
        : Optional.of(
            new UnitPrice(price, currency, Quantity.of(baseQuantity, new UnitCode(unit))));
  }

  public Optional<Money> net(Currency currency) {
    return Optional.ofNullable(net).map(amount -> Money.of(amount, currency));
  }

  public Optional<VatRate> vat() {
    return vatCategory == null || vatPercent == null
        ? Optional.empty()
        : Optional.of(new VatRate(vatCategory, vatPercent));
  }
}

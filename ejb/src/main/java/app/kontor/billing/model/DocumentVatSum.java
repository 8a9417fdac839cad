package app.kontor.billing.model;

import app.kontor.money.Money;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;

/** Net and VAT of one rate on an issued document. */
@Embeddable
public class DocumentVatSum {
  @Column(name = "vat_category")
  private String vatCategory;

  @Column(name = "vat_percent", precision = 5, scale = 2)
  private BigDecimal vatPercent;

  @Column(precision = 19, scale = 4)
  private BigDecimal net;

  @Column(precision = 19, scale = 4)
  private BigDecimal vat;

  @SuppressWarnings("NullAway.Init")
  protected DocumentVatSum() {}

  DocumentVatSum(VatSum sum) {
    this.vatCategory = sum.rate().category();
    this.vatPercent = sum.rate().percent();
    this.net = sum.net().amount();
    this.vat = sum.vat().amount();
  }

  VatSum view(Currency currency) {
    return new VatSum(
        new VatRate(vatCategory, vatPercent), Money.of(net, currency), Money.of(vat, currency));
  }
}

package app.kontor.billing.model;

import app.kontor.money.Money;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  @Column(name = "home_vat", precision = 19, scale = 4)
  private @Nullable BigDecimal homeVat;

  @SuppressWarnings("NullAway.Init")
  protected DocumentVatSum() {}

  DocumentVatSum(VatSum sum, HomeVat home) {
    this.vatCategory = sum.rate().category();
    this.vatPercent = sum.rate().percent();
    this.net = sum.net().amount();
    this.vat = sum.vat().amount();
    this.homeVat = home.at(sum.rate()).map(Money::amount).orElse(null);
  }

  /** VAT in the seller's currency, if it is stated. */
  Optional<Money> homeVat(Currency home) {
    return Optional.ofNullable(homeVat).map(amount -> Money.of(amount, home));
  }

  VatSum view(Currency currency) {
    return new VatSum(
        new VatRate(vatCategory, vatPercent), Money.of(net, currency), Money.of(vat, currency));
  }
}

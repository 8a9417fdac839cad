package app.kontor.billing.model;

import app.kontor.billing.DocumentNumber;
import app.kontor.money.Money;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatSum;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/** What an invoice deducts of an advance invoice at one rate of VAT. */
@Embeddable
public class DeductedAdvance {
  @Column(name = "advance_number")
  private String advanceNumber;

  @Column(name = "advance_date")
  private LocalDate advanceDate;

  @Column(name = "vat_category")
  private String vatCategory;

  @Column(name = "vat_percent", precision = 5, scale = 2)
  private BigDecimal vatPercent;

  @Column(precision = 19, scale = 4)
  private BigDecimal net;

  @Column(precision = 19, scale = 4)
  private BigDecimal vat;

  @SuppressWarnings("NullAway.Init")
  protected DeductedAdvance() {}

  DeductedAdvance(DocumentNumber advance, LocalDate issued, VatSum sum) {
    this.advanceNumber = advance.value();
    this.advanceDate = issued;
    this.vatCategory = sum.rate().category();
    this.vatPercent = sum.rate().percent();
    this.net = sum.net().amount();
    this.vat = sum.vat().amount();
  }

  /** The advance invoice. */
  public DocumentNumber advance() {
    return new DocumentNumber(advanceNumber);
  }

  /** When that was issued. */
  public LocalDate issued() {
    return advanceDate;
  }

  /** How much of it. */
  public VatSum sum(Currency currency) {
    return new VatSum(
        new VatRate(vatCategory, vatPercent), Money.of(net, currency), Money.of(vat, currency));
  }
}

package app.kontor.tax;

import app.kontor.money.Money;
import app.kontor.money.UnitPrice;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate as it stands on a line.
 *
 * @param category EN 16931 code: S standard or reduced, Z zero, K intra-EU, G export
 * @param percent 23 means 23 %
 */
public record VatRate(String category, BigDecimal percent) implements Serializable {
  public VatRate {
    percent = percent.stripTrailingZeros();
    if (percent.scale() < 0) {
      percent = percent.setScale(0);
    }
  }

  /** The rate of a supply, of goods that have so many percent at home. */
  public static VatRate of(VatTreatment treatment, BigDecimal percent) {
    return switch (treatment) {
      case INTRA_EU -> new VatRate("K", BigDecimal.ZERO);
      case EXPORT -> new VatRate("G", BigDecimal.ZERO);
      case DOMESTIC -> new VatRate(percent.signum() == 0 ? "Z" : "S", percent);
    };
  }

  /**
   * The VAT of a net sum, rounded HALF_UP to the minor unit (EN 16931 BR-CO-17). Sums of lines are
   * taxed as a whole, see {@link VatBreakdown}; never line by line.
   */
  public Money on(Money net) {
    return net.percent(percent, RoundingMode.HALF_UP);
  }

  /** A price with its VAT, rounded HALF_UP at the net price's decimals. */
  public UnitPrice onTopOf(UnitPrice net) {
    BigDecimal factor = BigDecimal.ONE.add(percent.movePointLeft(2));
    return new UnitPrice(
        net.amount().multiply(factor).setScale(net.amount().scale(), RoundingMode.HALF_UP),
        net.currency(),
        net.baseQuantity());
  }
}

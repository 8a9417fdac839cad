package app.kontor.tax;

import java.io.Serializable;
import java.math.BigDecimal;

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
}

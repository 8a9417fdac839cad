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
}

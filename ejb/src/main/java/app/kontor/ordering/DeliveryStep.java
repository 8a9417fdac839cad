package app.kontor.ordering;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What a delivery costs from a weight and an order value on.
 *
 * @param zone code of the zone goods go to; empty for every zone that has no step of its own
 * @param currency ISO 4217
 * @param fromKg kilograms of the goods in all
 * @param fromValue net value of the goods, in the currency
 * @param charge net, in the currency; zero where it is free
 */
public record DeliveryStep(
    String zone, String currency, BigDecimal fromKg, BigDecimal fromValue, BigDecimal charge)
    implements Serializable {
  public DeliveryStep {
    fromKg = plain(fromKg);
    fromValue = plain(fromValue);
    charge = plain(charge);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}

package app.kontor.money;

import app.kontor.measure.Quantity;
import app.kontor.measure.SalesUnit;
import app.kontor.measure.UnitCode;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * The price of a base quantity of one unit, for example PLN 3.1250 per 100 pieces. The only bridge
 * from prices to amounts is {@link #times}.
 *
 * @param amount at most six decimals, never negative
 * @param currency ISO 4217, with a minor unit
 * @param baseQuantity how many units the amount buys, positive (EN 16931 BT-149)
 */
public record UnitPrice(BigDecimal amount, Currency currency, Quantity baseQuantity)
    implements Serializable {
  private static final int MAX_SCALE = 6;

  public UnitPrice {
    Objects.requireNonNull(baseQuantity, "baseQuantity");
    Currencies.requireMinorUnit(currency);
    int digits = currency.getDefaultFractionDigits();
    if (amount.scale() != digits) {
      amount = amount.stripTrailingZeros();
      int scale = Math.max(amount.scale(), digits);
      if (scale > MAX_SCALE) {
        throw new IllegalArgumentException("more than six decimals: " + amount.toPlainString());
      }
      amount = amount.setScale(scale, RoundingMode.UNNECESSARY);
    }
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("negative price " + amount.toPlainString());
    }
    if (baseQuantity.value().signum() <= 0) {
      throw new IllegalArgumentException("base quantity must be positive: " + baseQuantity);
    }
  }

  /** The price of one {@code unit}. */
  public static UnitPrice of(BigDecimal amount, Currency currency, UnitCode unit) {
    return new UnitPrice(amount, currency, Quantity.of(1, unit));
  }

  /** The price of one {@code unit}; amount with a decimal point. */
  public static UnitPrice of(String amount, String currency, UnitCode unit) {
    return of(new BigDecimal(amount), Currencies.of(currency), unit);
  }

  /** What {@code quantity} costs, rounded to the minor unit; the units must be the same. */
  public Money times(Quantity quantity, RoundingMode rounding) {
    if (!quantity.unit().equals(baseQuantity.unit())) {
      throw new IllegalArgumentException(
          "price per " + baseQuantity.unit() + " met a quantity in " + quantity.unit());
    }
    BigDecimal exact = amount.multiply(quantity.value());
    return new Money(
        exact.divide(baseQuantity.value(), currency.getDefaultFractionDigits(), rounding),
        currency);
  }

  /**
   * The same price for another unit, exactly: of one of it where six decimals are enough for that,
   * else of as many as are needed.
   *
   * @param other a unit that has so many of this price's unit
   */
  public UnitPrice in(SalesUnit other) {
    BigDecimal exact = amount.multiply(other.factor());
    BigDecimal per = baseQuantity.value();
    BigDecimal one = exact.divide(per, MAX_SCALE, RoundingMode.HALF_UP);
    if (one.multiply(per).compareTo(exact) == 0) {
      return new UnitPrice(one, currency, Quantity.of(1, other.unit()));
    }
    int more = Math.max(0, exact.stripTrailingZeros().scale() - MAX_SCALE);
    return new UnitPrice(
        exact.movePointRight(more), currency, Quantity.of(per.movePointRight(more), other.unit()));
  }

  /** This price changed by {@code percent} (-10 takes ten per cent off), at six decimals. */
  public UnitPrice changedBy(BigDecimal percent, RoundingMode rounding) {
    BigDecimal factor = BigDecimal.ONE.add(percent.movePointLeft(2));
    return new UnitPrice(
        amount.multiply(factor).setScale(MAX_SCALE, rounding), currency, baseQuantity);
  }

  @Override
  public String toString() {
    return currency.getCurrencyCode() + " " + amount.toPlainString() + " / " + baseQuantity;
  }
}

package app.kontor.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * An amount in one currency, always held at the currency's minor unit (PLN 12.50, JPY 13). Sums of
 * different currencies are refused; nothing is rounded unless the caller names how.
 *
 * @param amount at exactly the currency's fraction digits, any sign
 * @param currency ISO 4217, with a minor unit
 */
public record Money(BigDecimal amount, Currency currency)
    implements Comparable<Money>, Serializable {

  public Money {
    Objects.requireNonNull(amount, "amount");
    Currencies.requireMinorUnit(currency);
    amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
  }

  /**
   * The amount as given.
   *
   * @throws ArithmeticException if it has more decimals than the currency's minor unit
   */
  public static Money of(BigDecimal amount, Currency currency) {
    return new Money(amount, currency);
  }

  /** {@code Money.of("12.50", "PLN")}; the amount uses a decimal point and no grouping. */
  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), Currencies.of(currency));
  }

  /** The amount brought to the minor unit by the rounding named. */
  public static Money rounded(BigDecimal amount, Currency currency, RoundingMode rounding) {
    return new Money(amount.setScale(currency.getDefaultFractionDigits(), rounding), currency);
  }

  public static Money ofMinor(long minorUnits, Currency currency) {
    return new Money(BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits()), currency);
  }

  public static Money zero(Currency currency) {
    return ofMinor(0, currency);
  }

  /** The sum of the amounts, zero for none; all must be in {@code currency}. */
  public static Money total(Collection<Money> amounts, Currency currency) {
    Money sum = zero(currency);
    for (Money amount : amounts) {
      sum = sum.plus(amount);
    }
    return sum;
  }

  /**
   * Reads what {@link #toString} writes, for example {@code "PLN 12.50"}.
   *
   * @throws IllegalArgumentException if the text has another shape
   */
  public static Money parse(String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("not a currency code, a blank and an amount: " + text);
    }
    return of(parts[1], parts[0]);
  }

  public Money plus(Money other) {
    return new Money(amount.add(same(other).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(same(other).amount), currency);
  }

  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  public Money abs() {
    return isNegative() ? negated() : this;
  }

  public Money times(BigDecimal factor, RoundingMode rounding) {
    return rounded(amount.multiply(factor), currency, rounding);
  }

  /** {@code percent} of this amount (23 means 23 %). */
  public Money percent(BigDecimal percent, RoundingMode rounding) {
    return rounded(amount.multiply(percent).movePointLeft(2), currency, rounding);
  }

  /**
   * Splits this amount by the weights so that the parts add up to it to the last minor unit; the
   * remainder goes to the parts with the largest remainders, earlier ones first.
   *
   * @throws IllegalArgumentException if no weight is positive or one is negative
   */
  public List<Money> allocate(long... weights) {
    BigInteger sum = BigInteger.ZERO;
    for (long weight : weights) {
      if (weight < 0) {
        throw new IllegalArgumentException("negative weight " + weight);
      }
      sum = sum.add(BigInteger.valueOf(weight));
    }
    if (sum.signum() == 0) {
      throw new IllegalArgumentException("no positive weight");
    }
    BigInteger whole = amount.unscaledValue().abs();
    BigInteger[] parts = new BigInteger[weights.length];
    BigInteger[] remainders = new BigInteger[weights.length];
    BigInteger left = whole;
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] division =
          whole.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(sum);
      parts[i] = division[0];
      remainders[i] = division[1];
      left = left.subtract(division[0]);
    }
    Integer[] byRemainder = new Integer[weights.length];
    Arrays.setAll(byRemainder, i -> i);
    Arrays.sort(byRemainder, (a, b) -> remainders[b].compareTo(remainders[a]));
    for (int i = 0; left.signum() > 0; i++) {
      int index = byRemainder[i];
      parts[index] = parts[index].add(BigInteger.ONE);
      left = left.subtract(BigInteger.ONE);
    }
    List<Money> shares = new ArrayList<>(parts.length);
    for (BigInteger part : parts) {
      BigInteger signed = isNegative() ? part.negate() : part;
      shares.add(new Money(new BigDecimal(signed, amount.scale()), currency));
    }
    return List.copyOf(shares);
  }

  public boolean isZero() {
    return amount.signum() == 0;
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The amount in minor units: PLN 12.50 is 1250. */
  public long minorUnits() {
    return amount.unscaledValue().longValueExact();
  }

  /** Orders amounts of one currency; different currencies have no order. */
  @Override
  public int compareTo(Money other) {
    return amount.compareTo(same(other).amount);
  }

  /** Currency code and plain amount, {@code "PLN 12.50"}: for logs and storage, not for people. */
  @Override
  public String toString() {
    return currency.getCurrencyCode() + " " + amount.toPlainString();
  }

  private Money same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new CurrencyMismatchException(currency, other.currency);
    }
    return other;
  }
}

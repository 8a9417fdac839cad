package app.kontor.platform.number;

import app.kontor.platform.failure.InvalidInput;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What numbers of a kind may be, in one place for the fields of pages and for the core: so that no
 * number is taken that the database would cut or refuse.
 */
public enum NumberRange {
  /** Base units of one line that a customer orders; zero takes a line out. */
  ORDERED("0", "9999999", 6),
  /** Base units of a goods receipt or goods issue. */
  STOCKED("0", "999999999", 6),
  /** More or less than the stock ledger says. */
  STOCK_DIFFERENCE("-999999999", "999999999", 6),
  /** A net price in any currency. */
  PRICE("0", "9999999999999.999999", 6),
  /** The quantity from which, or for which, a price holds. */
  PRICE_QUANTITY("0.000001", "9999999999999.999999", 6),
  /** By how much prices change. */
  PERCENT("-100", "1000", 6),
  /** An amount of money; the currency may have fewer decimals. */
  AMOUNT("0", "99999999999.9999", 4),
  /** Home currency for one unit of another. */
  RATE("0.00000001", "999999.99999999", 8),
  /** Net days of a payment term. */
  DAYS("0", "365", 0),
  /** Kilograms of a piece or of a whole consignment. */
  WEIGHT_KG("0", "30000", 3),
  /** Centimetres of a piece's side. */
  SIDE_CM("1", "300", 0),
  /** Pieces of one consignment. */
  PIECES("1", "99", 0),
  /** Any count of things. */
  COUNT("0", "999999999", 0);

  private final BigDecimal min;
  private final BigDecimal max;
  private final int scale;

  NumberRange(String min, String max, int scale) {
    this.min = new BigDecimal(min);
    this.max = new BigDecimal(max);
    this.scale = scale;
  }

  public BigDecimal min() {
    return min;
  }

  public BigDecimal max() {
    return max;
  }

  /** Most decimals. */
  public int scale() {
    return scale;
  }

  /**
   * Refuses a number that is not in the range.
   *
   * @throws InvalidInput TOO_SMALL, TOO_LARGE or TOO_MANY_DECIMALS with the limit
   */
  public void check(String field, BigDecimal number) {
    refusal(field, number, scale)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  /**
   * What is wrong with a number.
   *
   * @param decimals most decimals, if fewer than the range allows
   */
  public Optional<InvalidInput> refusal(String field, BigDecimal number, int decimals) {
    if (number.compareTo(min) < 0) {
      return Optional.of(new InvalidInput(field, "TOO_SMALL", min));
    }
    if (number.compareTo(max) > 0) {
      return Optional.of(new InvalidInput(field, "TOO_LARGE", max));
    }
    int most = Math.min(decimals, scale);
    if (Math.max(0, number.stripTrailingZeros().scale()) > most) {
      return Optional.of(
          most == 0
              ? new InvalidInput(field, "NOT_A_WHOLE_NUMBER")
              : new InvalidInput(field, "TOO_MANY_DECIMALS", most));
    }
    return Optional.empty();
  }
}

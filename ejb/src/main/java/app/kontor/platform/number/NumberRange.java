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
  /** Base units in a package, a carton, another unit, or the least that is ordered. */
  PACKED("0.000001", "9999999", 6),
  /** Base units of a part in one of a bundle. */
  BUNDLED("0.000001", "99999", 6),
  /** Kilograms that one base unit of an item weighs. */
  ITEM_WEIGHT_KG("0", "999999", 6),
  /** Millimetres of a side of one base unit of an item. */
  ITEM_SIDE_MM("0.001", "999999", 3),
  /** A net price in any currency. */
  PRICE("0", "9999999999999.999999", 6),
  /** The quantity from which, or for which, a price holds. */
  PRICE_QUANTITY("0.000001", "9999999999999.999999", 6),
  /** What computed prices are multiples of. */
  PRICE_STEP("0.000001", "1000000", 6),
  /** Decimals with which the prices of a list are shown. */
  PRICE_DECIMALS("0", "6", 0),
  /** By how much prices change. */
  PERCENT("-100", "1000", 6),
  /** A rate of VAT. */
  VAT_PERCENT("0", "100", 2),
  /** An amount of money; the currency may have fewer decimals. */
  AMOUNT("0", "99999999999.9999", 4),
  /** Home currency for one unit of another. */
  RATE("0.00000001", "999999.99999999", 8),
  /** What an item has of a property that is a number. */
  PROPERTY("-999999999", "999999999", 6),
  /** Net days of a payment term. */
  DAYS("0", "365", 0),
  /** Days for which an offer holds. */
  QUOTATION_DAYS("1", "365", 0),
  /** Minutes for which goods are set aside at the counter; a week at most. */
  HOLD_MINUTES("5", "10080", 0),
  /** Working days of a lead time. */
  WORKING_DAYS("0", "250", 0),
  /** Minutes in which a buyer may change a confirmed order; none at all, or up to a day. */
  CHANGE_MINUTES("0", "1440", 0),
  /** Days within which customers announce returns. */
  RETURN_DAYS("0", "3650", 0),
  /** Different customers who tell that two items are bought together; fewer could be guessed. */
  ALSO_BOUGHT_CUSTOMERS("3", "1000", 0),
  /** Days of which orders tell what is bought together. */
  ALSO_BOUGHT_DAYS("30", "1095", 0),
  /** Days for which written files are kept; 0 for ever. */
  EXPORTS_KEPT_DAYS("0", "3650", 0),
  /** Kilograms of a piece or of a whole consignment. */
  WEIGHT_KG("0", "30000", 3),
  /** Centimetres of a piece's side. */
  SIDE_CM("1", "300", 0),
  /** Pieces of one consignment. */
  PIECES("1", "99", 0),
  /** A place in an order that people make. */
  PLACE("0", "999", 0),
  /** Weeks or months between two orders that come back. */
  RECURRENCE("1", "52", 0),
  /** Days before which somebody is told. */
  NOTICE_DAYS("0", "14", 0),
  /** Failures in a row. */
  FAILURES("0", "99", 0),
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

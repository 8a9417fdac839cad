package app.kontor.ordering;

import app.kontor.measure.Quantity;
import app.kontor.measure.UnitCode;
import app.kontor.money.Currencies;
import app.kontor.money.UnitPrice;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is different after a change. Texts are the values' own, in no language: {@code Quantity},
 * {@code UnitPrice}, {@code Money}, dates and addresses as they write themselves.
 *
 * @param subject number of the order line, zero for what is about the whole order
 * @param item number and name, or empty
 * @param before empty if there was nothing
 * @param after empty if nothing is left
 */
public record OrderDifference(Kind kind, int subject, String item, String before, String after)
    implements Serializable {

  /** A quantity as it writes itself, or null if there is none. */
  public static @Nullable Quantity quantity(String text) {
    String[] parts = text.split(" ", 2);
    return parts.length < 2 ? null : Quantity.of(new BigDecimal(parts[0]), new UnitCode(parts[1]));
  }

  /** A price as it writes itself, or null if there is none. */
  public static @Nullable UnitPrice price(String text) {
    String[] parts = text.split(" ", 5);
    return parts.length < 5
        ? null
        : new UnitPrice(
            new BigDecimal(parts[1]),
            Currencies.of(parts[0]),
            Quantity.of(new BigDecimal(parts[3]), new UnitCode(parts[4])));
  }

  /** What it is about. */
  public enum Kind {
    /** A line more: its quantity. */
    ADDED(true),
    /** A line less: its quantity. */
    REMOVED(true),
    QUANTITY(true),
    /** Net, of the unit in which the line is told. */
    PRICE(true),
    /** What the delivery costs, net. */
    CHARGE(true),
    ADDRESS(true),
    METHOD(false),
    REQUESTED_DATE(false),
    REFERENCE(true),
    NOTE(false),
    /** Whether goods may come in parts: {@link DeliveryParts}. */
    PARTS(false),
    COST_CENTRE(true),
    /** Whom the driver asks for, with telephone. */
    CONTACT(false),
    /** When the goods of a line are wanted. */
    LINE_DATE(false),
    /** What is said of a line to the seller. */
    LINE_NOTE(false);

    private final boolean printed;

    Kind(boolean printed) {
      this.printed = printed;
    }

    /** Whether a pro-forma says it, so that one from before is not right any more. */
    public boolean isPrinted() {
      return printed;
    }
  }
}

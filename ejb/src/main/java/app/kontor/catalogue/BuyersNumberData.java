package app.kontor.catalogue;

import app.kontor.party.PartnerNumber;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberKey;
import java.io.Serializable;

/**
 * A customer's own number of an item, as somebody wants it to be kept.
 *
 * @param number as the customer writes it, at most {@link #MAX_NUMBER} characters
 * @param name what the customer calls the item in words; empty for none
 * @param preferred whether it is to be the one that is shown and printed; the first of an item is
 *     in any case
 */
public record BuyersNumberData(
    PartnerNumber partnerNumber,
    String number,
    ItemNumber itemNumber,
    String name,
    boolean preferred)
    implements Serializable {
  public static final int MAX_NUMBER = 40;
  public static final int MAX_NAME = 200;

  public BuyersNumberData {
    number = number.strip();
    name = name.strip();
  }

  /**
   * Refuses what cannot be kept.
   *
   * @throws InvalidInput naming the field: REQUIRED, TOO_LONG, or NOT_AN_ITEM_NUMBER where nothing
   *     is left of the number when people spell it otherwise
   */
  public void check() {
    if (number.isEmpty()) {
      throw InvalidInput.required("number");
    }
    if (number.length() > MAX_NUMBER || NumberKey.of(number).length() > MAX_NUMBER) {
      throw new InvalidInput("number", "TOO_LONG", MAX_NUMBER);
    }
    if (NumberKey.of(number).isEmpty()) {
      throw new InvalidInput("number", "NOT_AN_ITEM_NUMBER", number);
    }
    if (name.length() > MAX_NAME) {
      throw new InvalidInput("name", "TOO_LONG", MAX_NAME);
    }
    if (itemNumber.value().isEmpty()) {
      throw InvalidInput.required("itemNumber");
    }
  }
}

package app.kontor.shipping.model;

import app.kontor.party.Address;
import app.kontor.party.AddressFormat;
import app.kontor.party.AddressRules;
import app.kontor.platform.failure.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * What a courier needs of an address beyond what its country's addresses need ({@link
 * AddressRules}): lines that fit a label, a street that is one, a house number with a digit, a
 * postcode in the spelling of its country, a phone number that can be called. Refusals name the
 * field: {@code receiverPostcode}.
 */
public final class CourierAddressRules {
  private static final int MAX_LINE = 60;
  private static final String POSTCODE = "[A-Z0-9][A-Z0-9 -]{1,9}";

  private CourierAddressRules() {}

  /**
   * Accepts an address or names the first field that is wrong.
   *
   * @param side {@code sender} or {@code receiver}, begins the field's id
   */
  public static void check(String side, Address address) {
    AddressRules rules = AddressRules.of(side);
    rules.text("name", address.name(), MAX_LINE);
    rules.text("street", address.street(), MAX_LINE);
    if (!address.street().matches(".*\\p{L}.*")) {
      throw new InvalidInput(rules.field("street"), "NOT_A_STREET", address.street());
    }
    rules.text("city", address.city(), MAX_LINE);
    rules.place(address);
    label(rules, address);
    rules.email("email", address.email());
  }

  private static void label(AddressRules rules, Address address) {
    String house = address.houseNumber();
    if (!house.isEmpty() && !house.matches("(?=.*[0-9]).{1,10}")) {
      throw new InvalidInput(rules.field("houseNumber"), "NOT_A_HOUSE_NUMBER", house);
    }
    String postcode = address.postcode();
    if (!postcode.isBlank() && !isPostcode(address.country(), postcode)) {
      throw new InvalidInput(rules.field("postcode"), "NOT_A_POSTCODE", postcode);
    }
    if (!isPhone(address.phone())) {
      throw new InvalidInput(rules.field("phone"), "NOT_A_PHONE", String.valueOf(address.phone()));
    }
  }

  /** Whether a postcode is written as its country writes it, in letters that labels have. */
  public static boolean isPostcode(String country, String postcode) {
    return postcode.strip().matches(POSTCODE) && AddressFormat.of(country).isSpelled(postcode);
  }

  /** Whether a phone number has 7 to 15 digits (ITU-T E.164) and only usual signs; null is fine. */
  public static boolean isPhone(@Nullable String phone) {
    if (phone == null || phone.isBlank()) {
      return true;
    }
    return phone.strip().matches("\\+?[0-9 ()/.-]+")
        && phone.replaceAll("[^0-9]", "").matches("[0-9]{7,15}");
  }
}

package app.kontor.shipping.model;

import app.kontor.party.Address;
import app.kontor.platform.Countries;
import app.kontor.platform.EmailAddress;
import app.kontor.platform.InvalidInput;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a courier needs of an address: a street with its house number, a postcode of the country's
 * shape, a phone number that is one. Refusals name the field: {@code receiverPostcode}.
 */
public final class AddressRules {
  private static final int MAX_LINE = 60;
  private static final String ANY_POSTCODE = "[A-Z0-9][A-Z0-9 -]{1,9}";
  private static final String FIVE_DIGITS = "[0-9]{5}";
  private static final String FOUR_DIGITS = "[0-9]{4}";

  /** Shapes of postcodes by country, as the Universal Postal Union lists them. */
  private static final Map<String, String> POSTCODES =
      Map.ofEntries(
          Map.entry("PL", "[0-9]{2}-[0-9]{3}"),
          Map.entry("DE", FIVE_DIGITS),
          Map.entry("FR", FIVE_DIGITS),
          Map.entry("IT", FIVE_DIGITS),
          Map.entry("ES", FIVE_DIGITS),
          Map.entry("LT", "(LT-)?[0-9]{5}"),
          Map.entry("AT", FOUR_DIGITS),
          Map.entry("CH", FOUR_DIGITS),
          Map.entry("BE", FOUR_DIGITS),
          Map.entry("DK", FOUR_DIGITS),
          Map.entry("HU", FOUR_DIGITS),
          Map.entry("SI", "(SI-)?[0-9]{4}"),
          Map.entry("NL", "[0-9]{4} ?[A-Z]{2}"),
          Map.entry("CZ", "[0-9]{3} ?[0-9]{2}"),
          Map.entry("SK", "[0-9]{3} ?[0-9]{2}"),
          Map.entry("SE", "[0-9]{3} ?[0-9]{2}"),
          Map.entry("GB", "[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}"),
          Map.entry("US", "[0-9]{5}(-[0-9]{4})?"));

  private AddressRules() {}

  /**
   * Accepts an address or names the first field that is wrong.
   *
   * @param side {@code sender} or {@code receiver}, begins the field's id
   */
  public static void check(String side, Address address) {
    line(side + "Name", address.name());
    line(side + "Street", address.street());
    if (!address.street().matches(".*\\p{L}.*")) {
      throw new InvalidInput(side + "Street", "NOT_A_STREET", address.street());
    }
    line(side + "HouseNumber", address.houseNumber());
    if (!address.houseNumber().matches("(?=.*[0-9]).{1,10}")) {
      throw new InvalidInput(side + "HouseNumber", "NOT_A_HOUSE_NUMBER", address.houseNumber());
    }
    line(side + "City", address.city());
    if (!Countries.isCode(address.country())) {
      throw new InvalidInput(side + "Country", "NOT_A_COUNTRY", address.country());
    }
    line(side + "Postcode", address.postcode());
    if (!isPostcode(address.country(), address.postcode())) {
      throw new InvalidInput(side + "Postcode", "NOT_A_POSTCODE", address.postcode());
    }
    if (!isPhone(address.phone())) {
      throw new InvalidInput(side + "Phone", "NOT_A_PHONE", String.valueOf(address.phone()));
    }
    String email = address.email();
    if (email != null && !email.isBlank() && !EmailAddress.isValid(email)) {
      throw new InvalidInput(side + "Email", "NOT_AN_EMAIL", email);
    }
  }

  /** Whether a postcode has the shape of its country. */
  public static boolean isPostcode(String country, String postcode) {
    return postcode.strip().matches(POSTCODES.getOrDefault(country, ANY_POSTCODE));
  }

  /** Whether a phone number has 7 to 15 digits (ITU-T E.164) and only usual signs; null is fine. */
  public static boolean isPhone(@Nullable String phone) {
    if (phone == null || phone.isBlank()) {
      return true;
    }
    return phone.strip().matches("\\+?[0-9 ()/.-]+")
        && phone.replaceAll("[^0-9]", "").matches("[0-9]{7,15}");
  }

  private static void line(String field, String text) {
    if (text.isBlank()) {
      throw InvalidInput.required(field);
    }
    if (text.length() > MAX_LINE) {
      throw new InvalidInput(field, "TOO_LONG", MAX_LINE);
    }
  }
}

package app.kontor.shipping.model;

import app.kontor.party.Address;
import app.kontor.party.AddressFormat;
import app.kontor.platform.address.EmailAddress;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Countries;
import org.jspecify.annotations.Nullable;

/**
 * What a courier needs of an address: a street with its house number where the country has numbers,
 * a postcode of the country's shape, a phone number that is one. Refusals name the field: {@code
 * receiverPostcode}.
 */
public final class AddressRules {
  private static final int MAX_LINE = 60;
  private static final String POSTCODE = "[A-Z0-9][A-Z0-9 -]{1,9}";

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
    AddressFormat format = AddressFormat.of(address.country());
    if (format.isNumberMissing(address.street(), address.houseNumber())) {
      throw InvalidInput.required(side + "HouseNumber");
    }
    if (!address.houseNumber().isEmpty() && !address.houseNumber().matches("(?=.*[0-9]).{1,10}")) {
      throw new InvalidInput(side + "HouseNumber", "NOT_A_HOUSE_NUMBER", address.houseNumber());
    }
    line(side + "City", address.city());
    if (!Countries.isCode(address.country())) {
      throw new InvalidInput(side + "Country", "NOT_A_COUNTRY", address.country());
    }
    if (address.postcode().isBlank() && format.isPostcodeExpected()) {
      throw InvalidInput.required(side + "Postcode");
    }
    if (!address.postcode().isBlank() && !isPostcode(address.country(), address.postcode())) {
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

  /** Whether a postcode is written as its country writes it. */
  public static boolean isPostcode(String country, String postcode) {
    String typed = postcode.strip();
    return typed.matches(POSTCODE)
        && AddressFormat.of(country).postcode(typed).filter(code -> same(code, typed)).isPresent();
  }

  private static boolean same(String code, String typed) {
    return code.replace(" ", "").equals(typed.replace(" ", ""));
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

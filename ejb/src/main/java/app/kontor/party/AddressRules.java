package app.kontor.party;

import app.kontor.platform.address.EmailAddress;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Countries;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a postal address must be like, wherever one is typed; a refusal names the field of the form.
 * Where a form has addresses of several sides, its fields begin with the side: {@code
 * receiverPostcode}.
 */
public final class AddressRules {
  private final String side;

  private AddressRules(String side) {
    this.side = side;
  }

  /**
   * @param side {@code sender} or {@code receiver}; empty where the form has one address only
   */
  public static AddressRules of(String side) {
    return new AddressRules(side);
  }

  /** Accepts an address that is kept with a partner, or names the first field that is wrong. */
  public void check(Address address) {
    text("companyName", address.name(), 120);
    optional("contact", address.contact(), 120);
    optional("addition", address.addition(), 120);
    text("street", address.street(), 120);
    optional("houseNumber", address.houseNumber(), 20);
    optional("flat", address.flat(), 20);
    optional("postcode", address.postcode(), 20);
    text("city", address.city(), 80);
    optional("region", address.region(), 80);
    place(address);
    region(address.region(), AddressFormat.of(address.country()));
    optional("phone", address.phone(), 40);
  }

  /**
   * Accepts an address that can be found: in a country, with a house number and a postcode of the
   * country's shape where it has them. States are asked for where an address is kept; those of
   * older orders have none and still are sent to.
   */
  public void place(Address address) {
    if (!Countries.isCode(address.country())) {
      throw new InvalidInput(field("country"), "NOT_A_VALUE", address.country());
    }
    AddressFormat format = AddressFormat.of(address.country());
    if (format.isNumberMissing(address.street(), address.houseNumber())) {
      throw InvalidInput.required(field("houseNumber"));
    }
    postcode(address.postcode(), format);
  }

  private void postcode(String postcode, AddressFormat format) {
    if (postcode.isBlank()) {
      if (format.isPostcodeExpected()) {
        throw InvalidInput.required(field("postcode"));
      }
    } else if (format.postcode(postcode).isEmpty()) {
      throw new InvalidInput(field("postcode"), "POSTCODE_FORM", format.postcodeExample());
    }
  }

  private void region(@Nullable String region, AddressFormat format) {
    if (region == null || region.isBlank()) {
      if (format.isRegionExpected()) {
        throw InvalidInput.required(field("region"));
      }
    } else if (format.region(region).isEmpty()) {
      throw new InvalidInput(field("region"), "UNKNOWN_REGION", region);
    }
  }

  /** Accepts an e-mail address, or none. */
  public void email(String field, @Nullable String value) {
    if (value != null && !value.isBlank() && !EmailAddress.isValid(value)) {
      throw new InvalidInput(field(field), "NOT_AN_EMAIL", value);
    }
  }

  /** Accepts a text that is there and no longer than that many characters. */
  public void text(String field, String value, int max) {
    if (value.isBlank()) {
      throw InvalidInput.required(field(field));
    }
    optional(field, value, max);
  }

  /** Accepts a text no longer than that many characters, or none. */
  public void optional(String field, @Nullable String value, int max) {
    if (value != null && value.length() > max) {
      throw new InvalidInput(field(field), "TOO_LONG", max);
    }
  }

  /** The field's id on the form: {@code houseNumber}, {@code receiverHouseNumber}. */
  public String field(String name) {
    return side.isEmpty()
        ? name
        : side + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}

package app.kontor.party;

import app.kontor.platform.address.EmailAddress;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Countries;
import app.kontor.platform.language.Languages;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What partners' data must be like; a refusal names the field of the form. */
public final class PartnerRules {
  private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,19}");

  private PartnerRules() {}

  /** Refuses data that cannot be kept. */
  public static void check(PartnerData data) {
    if (!NUMBER.matcher(data.number().value()).matches()) {
      throw new InvalidInput("partnerNumber", "NOT_A_CUSTOMER_NUMBER");
    }
    check(data.address());
    email(data.address().email(), true);
    vatId(data.vatId(), data.address().country());
    if (!Languages.isOne(data.language())) {
      throw new InvalidInput("partnerLanguage", "NOT_A_VALUE", data.language());
    }
    if (data.paymentDays() < 0 || data.paymentDays() > 365) {
      throw new InvalidInput("paymentDays", "NOT_A_VALUE", data.paymentDays());
    }
  }

  /** Refuses a delivery address that cannot be kept. */
  public static void check(DeliveryAddress address) {
    if (!NUMBER.matcher(address.code()).matches()) {
      throw new InvalidInput("addressCode", "NOT_AN_ADDRESS_CODE");
    }
    check(address.address());
    email(address.address().email(), false);
  }

  private static void check(Address address) {
    text("companyName", address.name(), 120);
    optional("contact", address.contact(), 120);
    optional("addition", address.addition(), 120);
    text("street", address.street(), 120);
    optional("houseNumber", address.houseNumber(), 20);
    optional("flat", address.flat(), 20);
    optional("postcode", address.postcode(), 20);
    text("city", address.city(), 80);
    optional("region", address.region(), 80);
    if (!Countries.isCode(address.country())) {
      throw new InvalidInput("country", "NOT_A_VALUE", address.country());
    }
    optional("phone", address.phone(), 40);
    asWrittenThere(address, AddressFormat.of(address.country()));
  }

  /** What the country's addresses need: number, postcode of its shape, state. */
  private static void asWrittenThere(Address address, AddressFormat format) {
    if (format.isNumberMissing(address.street(), address.houseNumber())) {
      throw InvalidInput.required("houseNumber");
    }
    if (address.postcode().isBlank()) {
      if (format.isPostcodeExpected()) {
        throw InvalidInput.required("postcode");
      }
    } else if (format.postcode(address.postcode()).isEmpty()) {
      throw new InvalidInput("postcode", "POSTCODE_FORM", format.postcodeExample());
    }
    String region = address.region();
    if (region == null || region.isBlank()) {
      if (format.isRegionExpected()) {
        throw InvalidInput.required("region");
      }
    } else if (format.region(region).isEmpty()) {
      throw new InvalidInput("region", "UNKNOWN_REGION", region);
    }
  }

  private static void text(String field, String value, int max) {
    if (value.isBlank()) {
      throw InvalidInput.required(field);
    }
    optional(field, value, max);
  }

  private static void optional(String field, @Nullable String value, int max) {
    if (value != null && value.length() > max) {
      throw new InvalidInput(field, "TOO_LONG", max);
    }
  }

  private static void email(@Nullable String value, boolean required) {
    if (value == null || value.isBlank()) {
      if (required) {
        throw InvalidInput.required("partnerEmail");
      }
      return;
    }
    if (!EmailAddress.isValid(value)) {
      throw new InvalidInput("partnerEmail", "NOT_AN_EMAIL", value);
    }
  }

  private static void vatId(@Nullable String value, String country) {
    if (value != null && VatId.read(value, country).isEmpty()) {
      throw new InvalidInput("vatId", "NOT_A_VAT_ID", value);
    }
  }
}

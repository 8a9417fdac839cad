package app.kontor.party;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What partners' data must be like; a refusal names the field of the form. */
public final class PartnerRules {
  private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,19}");
  private static final AddressRules ADDRESS = AddressRules.of("");
  private static final String EMAIL = "partnerEmail";

  private PartnerRules() {}

  /** Refuses data that cannot be kept. */
  public static void check(PartnerData data) {
    if (!NUMBER.matcher(data.number().value()).matches()) {
      throw new InvalidInput("partnerNumber", "NOT_A_CUSTOMER_NUMBER");
    }
    ADDRESS.check(data.address());
    email(data.address().email());
    vatId(data.vatId(), data.address().country());
    if (!Languages.isOne(data.language())) {
      throw new InvalidInput("partnerLanguage", "NOT_A_VALUE", data.language());
    }
  }

  /** Refuses a delivery address that cannot be kept. */
  public static void check(DeliveryAddress address) {
    if (!NUMBER.matcher(address.code()).matches()) {
      throw new InvalidInput("addressCode", "NOT_AN_ADDRESS_CODE");
    }
    ADDRESS.check(address.address());
    ADDRESS.email(EMAIL, address.address().email());
    ADDRESS.optional("hours", address.hours(), DeliveryAddress.MAX_HOURS);
  }

  /** Mails about orders and documents have to go somewhere. */
  private static void email(@Nullable String value) {
    if (value == null || value.isBlank()) {
      throw InvalidInput.required(EMAIL);
    }
    ADDRESS.email(EMAIL, value);
  }

  private static void vatId(@Nullable String value, String country) {
    if (value != null && VatId.read(value, country).isEmpty()) {
      throw new InvalidInput("vatId", "NOT_A_VAT_ID", value);
    }
  }
}

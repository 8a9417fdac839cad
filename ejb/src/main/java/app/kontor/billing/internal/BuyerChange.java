package app.kontor.billing.internal;

import app.kontor.billing.CorrectInvoice;
import app.kontor.billing.model.DocumentParty;
import app.kontor.party.Address;
import app.kontor.platform.failure.InvalidInput;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The buyer of an invoice as it should have been named. */
final class BuyerChange {
  private static final int MAX_NAME = 120;
  private static final int MAX_STREET = 200;
  private static final int MAX_POSTCODE = 20;
  private static final int MAX_CITY = 80;
  private static final int MAX_VAT_ID = 20;

  private BuyerChange() {}

  /**
   * The new data, or nothing if they are those that stand.
   *
   * @throws InvalidInput at the field
   */
  static CorrectInvoice.@Nullable Buyer of(CorrectInvoice command, CorrectInvoice.Buyer stands) {
    CorrectInvoice.Buyer asked = command.buyer();
    if (asked == null) {
      return null;
    }
    String country = text("buyerCountry", asked.country(), 2, true).toUpperCase(Locale.ROOT);
    if (!Set.of(Locale.getISOCountries()).contains(country)) {
      throw new InvalidInput("buyerCountry", "NOT_A_VALUE", asked.country());
    }
    CorrectInvoice.Buyer now =
        new CorrectInvoice.Buyer(
            text("buyerName", asked.name(), MAX_NAME, true),
            text("buyerStreet", asked.street(), MAX_STREET, true),
            text("buyerPostcode", asked.postcode(), MAX_POSTCODE, false),
            text("buyerCity", asked.city(), MAX_CITY, true),
            country,
            text("buyerVatId", asked.vatId(), MAX_VAT_ID, false)
                .replaceAll("[^A-Za-z0-9]", "")
                .toUpperCase(Locale.ROOT));
    return now.equals(stands) ? null : now;
  }

  private static String text(String field, String typed, int most, boolean required) {
    String text = typed.strip();
    if (required && text.isEmpty()) {
      throw InvalidInput.required(field);
    }
    if (text.length() > most) {
      throw new InvalidInput(field, "TOO_LONG", most);
    }
    return text;
  }

  static DocumentParty party(CorrectInvoice.Buyer buyer) {
    return new DocumentParty(
        DocumentParty.Role.BUYER,
        new Address(
            buyer.name(),
            null,
            buyer.street(),
            "",
            null,
            buyer.postcode(),
            buyer.city(),
            buyer.country(),
            null,
            null),
        buyer.vatId().isEmpty() ? null : buyer.vatId(),
        null);
  }
}

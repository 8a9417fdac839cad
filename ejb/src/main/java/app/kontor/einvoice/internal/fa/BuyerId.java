package app.kontor.einvoice.internal.fa;

import app.kontor.party.VatId;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By what number the buyer is known [Podmiot2/DaneIdentyfikacyjne]. */
public sealed interface BuyerId {

  /** A Polish tax number. */
  record Nip(String digits) implements BuyerId {}

  /**
   * A VAT number of another member state, or Northern Ireland.
   *
   * @param prefix as the EU writes it: EL for Greece
   */
  record European(String prefix, String number) implements BuyerId {}

  /**
   * A number of another country.
   *
   * @param country ISO 3166-1
   */
  record Foreign(String country, String number) implements BuyerId {}

  /** No number: a consumer, or a business without one. */
  record None() implements BuyerId {}

  /** What FA(3) takes for member states [TKodyKrajowUE]. */
  Set<String> PREFIXES =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "EL", "HR", "HU", "IE", "IT",
          "LV", "LT", "LU", "MT", "NL", "PT", "RO", "SK", "SI", "ES", "SE", "XI");

  /** [TNrVatUE] */
  Pattern EUROPEAN = Pattern.compile("[0-9A-Z+*]{1,12}");

  /** [TNrNIP] */
  Pattern NIP = Pattern.compile("[1-9](\\d[1-9]|[1-9]\\d)\\d{7}");

  /**
   * A buyer's number.
   *
   * @param kept with its prefix, or null
   * @param country of the buyer, for numbers whose prefix is no country's
   */
  static BuyerId of(@Nullable String kept, String country) {
    String plain = kept == null ? "" : VatId.compact(kept);
    if (plain.length() < 3) {
      return new None();
    }
    String prefix = plain.substring(0, 2);
    String rest = plain.substring(2);
    if (prefix.equals("PL") && isNip(rest)) {
      return new Nip(rest);
    }
    if (PREFIXES.contains(prefix) && EUROPEAN.matcher(rest).matches()) {
      return new European(prefix, rest);
    }
    return new Foreign(country, plain);
  }

  /** Whether it is a Polish tax number that FA(3) takes, with its check digit. */
  static boolean isNip(String digits) {
    return NIP.matcher(digits).matches() && VatId.isNip(digits);
  }
}

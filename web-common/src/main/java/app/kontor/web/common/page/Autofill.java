package app.kontor.web.common.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The autofill tokens of our fields' ids; HTML Standard, 4.10.18.7 (WCAG 2.2, 1.3.5). */
final class Autofill {
  private static final Map<String, String> TOKENS =
      Map.ofEntries(
          Map.entry("companyName", "organization"),
          Map.entry("contact", "name"),
          Map.entry("street", "address-line1"),
          Map.entry("addition", "address-line2"),
          Map.entry("flat", "address-line3"),
          Map.entry("region", "address-level1"),
          Map.entry("state", "address-level1"),
          Map.entry("postcode", "postal-code"),
          Map.entry("city", "address-level2"),
          Map.entry("country", "country"),
          Map.entry("phone", "tel"),
          Map.entry("partnerEmail", "email"),
          Map.entry("email", "email"));

  private Autofill() {}

  /**
   * The token of a field.
   *
   * @param forOthers whether the person types the data of somebody else
   * @return null for a field browsers know nothing of
   */
  static @Nullable String token(String id, boolean forOthers) {
    String token = TOKENS.get(id);
    return token != null && forOthers ? "off" : token;
  }
}

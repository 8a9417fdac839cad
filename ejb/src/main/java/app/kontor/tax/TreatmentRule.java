package app.kontor.tax;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which treatment a supply of goods gets. Goods that leave the EU are an export (Directive
 * 2006/112/EC art. 146). Goods to another member state are exempt if the buyer has a VAT id of a
 * member state other than the seller's (art. 138); everything else is taxed at home.
 */
public final class TreatmentRule {
  /** Member states of the EU, ISO 3166-1; Greece's VAT ids begin with EL. */
  private static final Set<String> MEMBERS =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  private TreatmentRule() {}

  /** Whether a country is a member state of the EU. */
  public static boolean isMember(String country) {
    return MEMBERS.contains(country);
  }

  /**
   * The treatment of one supply.
   *
   * @param buyerVatId with prefix, or null
   */
  public static VatTreatment decide(
      String sellerCountry, String shipToCountry, @Nullable String buyerVatId) {
    if (!isMember(shipToCountry)) {
      return VatTreatment.EXPORT;
    }
    if (shipToCountry.equals(sellerCountry) || buyerVatId == null || buyerVatId.length() < 4) {
      return VatTreatment.DOMESTIC;
    }
    String prefix = buyerVatId.substring(0, 2);
    String registered = prefix.equals("EL") ? "GR" : prefix;
    return isMember(registered) && !registered.equals(sellerCountry)
        ? VatTreatment.INTRA_EU
        : VatTreatment.DOMESTIC;
  }
}

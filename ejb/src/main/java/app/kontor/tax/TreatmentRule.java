package app.kontor.tax;

import org.jspecify.annotations.Nullable;

/**
 * Which treatment a supply of goods gets. Goods that leave the EU's VAT territory are an export
 * (Directive 2006/112/EC art. 146). Goods to another member state are exempt if the buyer has a VAT
 * id of a member state other than the seller's (art. 138); everything else is taxed at home.
 */
public final class TreatmentRule {
  private TreatmentRule() {}

  /**
   * The treatment of one supply.
   *
   * @param sellerCountry where the goods start and the seller is registered
   * @param shipTo where they go
   * @param buyerVatId with prefix, or null
   */
  public static VatTreatment decide(
      String sellerCountry, VatTerritory shipTo, @Nullable String buyerVatId) {
    if (shipTo.isOutside()) {
      return VatTreatment.EXPORT;
    }
    if (sellerCountry.equals(shipTo.memberState())
        || buyerVatId == null
        || buyerVatId.length() < 4) {
      return VatTreatment.DOMESTIC;
    }
    String registered = VatTerritory.of(buyerVatId.substring(0, 2), null).memberState();
    return registered != null && !registered.equals(sellerCountry)
        ? VatTreatment.INTRA_EU
        : VatTreatment.DOMESTIC;
  }
}

package app.kontor.tax;

import app.kontor.party.Address;
import jakarta.ejb.Local;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides VAT; the caller freezes inputs and decision on the order. */
@Local
public interface Taxation {

  /**
   * The treatment of goods that go to a place; see {@link VatTerritory}.
   *
   * @param sellerCountry where the goods start and the seller is registered
   * @param shipTo where they go, by country and postcode
   * @param buyerVatId with prefix, or null; an EU destination without one is taxed as domestic
   */
  VatTreatment treatment(String sellerCountry, Address shipTo, @Nullable String buyerVatId);

  /**
   * The rates of a day by VAT class (STANDARD, REDUCED, ZERO) under a treatment.
   *
   * @param sellerCountry whose rates apply to domestic supplies
   */
  Map<String, VatRate> rates(VatTreatment treatment, String sellerCountry, LocalDate date);
}

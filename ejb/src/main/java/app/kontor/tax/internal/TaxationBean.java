package app.kontor.tax.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.Address;
import app.kontor.platform.data.Rows;
import app.kontor.platform.transaction.ReferenceData;
import app.kontor.tax.Taxation;
import app.kontor.tax.TreatmentRule;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTerritory;
import app.kontor.tax.VatTreatment;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * VAT decisions from the table of rates and {@link TreatmentRule}. Native: rates are facts of law
 * by country, class and day that nobody edits here, and of all rows the last before a day counts.
 */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TaxationBean implements Taxation {
  /** No page changes VAT rates so far: they come with migrations. */
  private static final String TOPIC = "vat-rate";

  @PersistenceContext private EntityManager em;
  @Inject private ReferenceData reference;

  @Override
  @Allowed({Permission.CATALOGUE_VIEW, Permission.ORDER_VIEW})
  public VatTreatment treatment(String sellerCountry, Address shipTo, @Nullable String buyerVatId) {
    VatTerritory territory = VatTerritory.of(shipTo.country(), shipTo.postcode());
    return TreatmentRule.decide(sellerCountry, territory, buyerVatId);
  }

  @Override
  @Allowed({Permission.CATALOGUE_VIEW, Permission.ORDER_VIEW})
  public Map<String, VatRate> rates(VatTreatment treatment, String sellerCountry, LocalDate date) {
    Map<String, VatRate> rates = new HashMap<>();
    reference
        .get(
            TOPIC,
            Percents.class,
            new Valid(sellerCountry, date),
            () -> new Percents(percents(sellerCountry, date)))
        .of()
        .forEach((vatClass, percent) -> rates.put(vatClass, VatRate.of(treatment, percent)));
    return rates;
  }

  private record Valid(String country, LocalDate date) {}

  private record Percents(Map<String, BigDecimal> of) {}

  private Map<String, BigDecimal> percents(String country, LocalDate date) {
    Map<String, BigDecimal> latest = new HashMap<>();
    Rows.list(
            em.createNativeQuery(
                    "SELECT vat_class, percent FROM vat_rate WHERE country = ?1"
                        + " AND valid_from <= ?2 ORDER BY valid_from")
                .setParameter(1, country)
                .setParameter(2, date),
            row -> Map.entry(row.text("vat_class"), row.decimal("percent")))
        .forEach(entry -> latest.put(entry.getKey(), entry.getValue()));
    return Map.copyOf(latest);
  }
}

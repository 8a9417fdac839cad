package app.kontor.tax.internal;

import app.kontor.gate.Allowed;
import app.kontor.gate.CurrentActor;
import app.kontor.gate.Permission;
import app.kontor.gate.UseCases;
import app.kontor.party.Address;
import app.kontor.tax.Taxation;
import app.kontor.tax.TreatmentRule;
import app.kontor.tax.VatRate;
import app.kontor.tax.VatTerritory;
import app.kontor.tax.VatTreatment;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** VAT decisions from the rates and {@link TreatmentRule}. */
@Stateless
@UseCases
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TaxationBean implements Taxation {
  @Inject private KeptRates kept;
  @Inject private CurrentActor actor;

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
    kept.percents(actor.get().sellerId(), sellerCountry, date)
        .forEach((vatClass, percent) -> rates.put(vatClass, VatRate.of(treatment, percent)));
    return rates;
  }
}

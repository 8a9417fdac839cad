package app.kontor.tax.internal;

import app.kontor.party.Parties;
import app.kontor.party.Seller;
import app.kontor.platform.setup.SetupGap;
import app.kontor.platform.setup.SetupProgress;
import app.kontor.platform.setup.SetupStep;
import app.kontor.platform.setup.SetupUse;
import app.kontor.tax.VatClass;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every class needs a rate of the seller's country; those of member states are shipped. */
@Dependent
public class RatesSetup implements SetupStep {
  @Inject private KeptRates kept;
  @Inject private Clock clock;
  @EJB private Parties parties;

  @Override
  public String key() {
    return "vat-rates";
  }

  @Override
  public int place() {
    return Place.VAT_RATES;
  }

  @Override
  public String page() {
    return "/office/vat-rates.xhtml";
  }

  @Override
  public SetupProgress progress(long sellerId) {
    Seller seller = parties.seller(sellerId);
    String country = seller.address().country();
    Map<String, ?> rates = kept.percents(sellerId, country, seller.today(clock));
    List<SetupGap> gaps = new ArrayList<>();
    for (VatClass each : VatClass.values()) {
      if (!rates.containsKey(each.name())) {
        gaps.add(
            SetupGap.of("no-vat-rate", SetupUse.SHOW_CATALOGUE, SetupUse.TAKE_ORDERS)
                .about(each, country));
      }
    }
    return SetupProgress.of(rates.size(), gaps);
  }
}

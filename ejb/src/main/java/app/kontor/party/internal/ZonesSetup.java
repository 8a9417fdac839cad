package app.kontor.party.internal;

import app.kontor.party.AgreedPriceLists;
import app.kontor.party.Zone;
import app.kontor.platform.setup.SetupGap;
import app.kontor.platform.setup.SetupProgress;
import app.kontor.platform.setup.SetupStep;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Zones are shipped; a currency in which nothing is sold is worth a thought. */
@Dependent
public class ZonesSetup implements SetupStep {
  @Inject private KeptZones zones;
  @Inject private AgreedPriceLists lists;

  @Override
  public String key() {
    return "zones";
  }

  @Override
  public int place() {
    return Place.ZONES;
  }

  @Override
  public String page() {
    return "/office/zones.xhtml";
  }

  @Override
  public SetupProgress progress(long sellerId) {
    List<String> sold = lists.currencies(sellerId);
    List<Zone> all = zones.of(sellerId).all();
    return SetupProgress.of(
        all.size(),
        all.stream()
            .filter(zone -> !sold.contains(zone.currency().getCurrencyCode()))
            .map(
                zone ->
                    SetupGap.of("zone-currency")
                        .about(zone.code(), zone.currency().getCurrencyCode()))
            .toList());
  }
}

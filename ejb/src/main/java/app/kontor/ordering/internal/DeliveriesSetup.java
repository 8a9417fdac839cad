package app.kontor.ordering.internal;

import app.kontor.ordering.DeliveryMethodData;
import app.kontor.party.Zone;
import app.kontor.platform.setup.SetupGap;
import app.kontor.platform.setup.SetupProgress;
import app.kontor.platform.setup.SetupStep;
import app.kontor.platform.setup.SetupUse;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Without a delivery method nobody can order; where no method goes nobody there can. */
@Dependent
public class DeliveriesSetup implements SetupStep {
  @Inject private KeptDeliveries kept;

  @Override
  public String key() {
    return "delivery-methods";
  }

  @Override
  public int place() {
    return Place.DELIVERY_METHODS;
  }

  @Override
  public String page() {
    return "/office/delivery-methods.xhtml";
  }

  @Override
  public SetupProgress progress(long sellerId) {
    List<DeliveryMethodData> offered =
        kept.all(sellerId).stream().filter(DeliveryMethodData::active).toList();
    List<SetupGap> gaps = new ArrayList<>();
    if (offered.isEmpty()) {
      gaps.add(SetupGap.of("no-delivery-method", SetupUse.TAKE_ORDERS));
    } else {
      kept.zones(sellerId).all().stream()
          .filter(zone -> offered.stream().noneMatch(method -> goesTo(method, zone)))
          .forEach(
              zone ->
                  gaps.add(
                      SetupGap.of("no-delivery-to")
                          .about(zone.code(), zone.currency().getCurrencyCode())));
    }
    return SetupProgress.of(offered.size(), gaps);
  }

  private static boolean goesTo(DeliveryMethodData method, Zone zone) {
    return method.tariff().least(zone.code(), zone.currency().getCurrencyCode()).isPresent();
  }
}

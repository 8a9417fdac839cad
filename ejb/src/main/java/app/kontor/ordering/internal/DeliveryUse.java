package app.kontor.ordering.internal;

import app.kontor.ordering.DeliveryMethodData;
import app.kontor.party.MarketUse;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells party which delivery methods are made for a zone or group. */
@Dependent
public class DeliveryUse implements MarketUse {
  @Inject private KeptDeliveries kept;

  @Override
  public Optional<String> ofZone(long sellerId, String zoneCode) {
    return kept.all(sellerId).stream()
        .filter(method -> method.steps().stream().anyMatch(step -> step.zone().equals(zoneCode)))
        .map(DeliveryMethodData::code)
        .findFirst();
  }

  @Override
  public Optional<String> ofGroup(long sellerId, String groupCode) {
    return kept.all(sellerId).stream()
        .filter(method -> method.groups().contains(groupCode))
        .map(DeliveryMethodData::code)
        .findFirst();
  }
}

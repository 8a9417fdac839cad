package app.kontor.shipping.internal;

import app.kontor.gate.CurrentActor;
import app.kontor.ordering.DeliveryCarriers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Tells ordering which carriers there are. */
@Dependent
public class CarrierLookup implements DeliveryCarriers {
  @Inject private CurrentActor actor;
  @Inject private ShippingRepository rows;

  @Override
  public boolean isCarrier(String code) {
    return rows.carrier(actor.get().sellerId(), code).isPresent();
  }
}

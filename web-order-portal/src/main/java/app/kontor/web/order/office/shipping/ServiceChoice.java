package app.kontor.web.order.office.shipping;

import app.kontor.shipping.Carrier;
import app.kontor.shipping.CarrierCapabilities;
import app.kontor.shipping.CarrierProduct;
import app.kontor.web.common.page.Choice;
import app.kontor.web.common.page.Texts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A carrier whose waybills can be made, with what can be ordered of it.
 *
 * @param carrier with an adapter
 * @param can what the adapter can do
 */
record ServiceChoice(Carrier carrier, CarrierCapabilities can) implements Serializable {
  private static final char BETWEEN = ':';

  /** The carriers that have an adapter, in their order. */
  static List<ServiceChoice> of(List<Carrier> carriers, List<CarrierCapabilities> adapters) {
    List<ServiceChoice> found = new ArrayList<>();
    for (Carrier carrier : carriers) {
      adapters.stream()
          .filter(one -> one.adapter().equals(carrier.adapter()))
          .map(one -> new ServiceChoice(carrier, one))
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  /** All products to choose from, with the carrier's name where there are several carriers. */
  static List<Choice> choices(List<ServiceChoice> services, Texts texts) {
    List<Choice> choices = new ArrayList<>();
    for (ServiceChoice service : services) {
      String before = services.size() == 1 ? "" : service.carrier().name() + ": ";
      for (CarrierProduct product : service.can().products()) {
        choices.add(new Choice(service.value(product), before + texts.of(product.textKey())));
      }
    }
    return choices;
  }

  /** How forms name a product of the carrier. */
  String value(CarrierProduct product) {
    return carrier.code() + BETWEEN + product.code();
  }

  /** The carrier's code out of a form's value. */
  static String carrierOf(String value) {
    return value.substring(0, Math.max(0, value.indexOf(BETWEEN)));
  }

  /** The product's code out of a form's value. */
  static String productOf(String value) {
    return value.substring(value.indexOf(BETWEEN) + 1);
  }
}

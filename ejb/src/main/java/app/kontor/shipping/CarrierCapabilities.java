package app.kontor.shipping;

import app.kontor.party.Address;
import app.kontor.platform.failure.Worded;
import java.io.Serializable;
import java.util.List;

/**
 * What waybills can be made with: an adapter that a carrier's settings may name.
 *
 * @param adapter its code
 * @param products in the order in which they are offered; one at least
 */
public record CarrierCapabilities(
    String adapter, List<CarrierProduct> products, ConsignmentLimits limits)
    implements Worded, Serializable {
  public CarrierCapabilities {
    products = List.copyOf(products);
  }

  /** The first product for goods on this way; the first of all if there is none. */
  public CarrierProduct proposed(Address from, Address to) {
    CarrierProduct.Reach needed = CarrierProduct.Reach.between(from, to);
    return products.stream()
        .filter(product -> product.reach() == needed)
        .findFirst()
        .orElse(products.get(0));
  }

  @Override
  public String textKey() {
    return "carrier-adapter." + adapter;
  }
}

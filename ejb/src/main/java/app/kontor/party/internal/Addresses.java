package app.kontor.party.internal;

import app.kontor.party.DeliveryAddress;
import java.util.List;

/**
 * Where goods for a partner go, as the running transaction has read it; the preferred one first.
 */
record Addresses(List<DeliveryAddress> all) {
  Addresses {
    all = List.copyOf(all);
  }
}

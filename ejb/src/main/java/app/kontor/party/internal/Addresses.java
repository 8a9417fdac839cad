package app.kontor.party.internal;

import app.kontor.party.DeliveryAddress;
import app.kontor.platform.failure.InvalidInput;
import java.util.List;

/**
 * Where goods for a partner go, as the running transaction has read it; the preferred one first.
 */
record Addresses(List<DeliveryAddress> all) {
  Addresses {
    all = List.copyOf(all);
  }

  /**
   * The one of that code.
   *
   * @throws InvalidInput at {@code address} if there is none, or nothing is sent there any more
   */
  DeliveryAddress get(String code) {
    DeliveryAddress found =
        all.stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("address", "NOT_A_VALUE", code));
    if (found.archived()) {
      throw new InvalidInput("address", "ADDRESS_ARCHIVED", code);
    }
    return found;
  }

  /** Those that are used. */
  List<DeliveryAddress> used() {
    return all.stream().filter(one -> !one.archived()).toList();
  }
}

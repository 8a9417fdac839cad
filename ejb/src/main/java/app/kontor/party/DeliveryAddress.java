package app.kontor.party;

import java.io.Serializable;

/**
 * A partner's delivery address by its code, unique within the partner.
 *
 * @param code short text in forms, for example {@code "HQ"}
 */
public record DeliveryAddress(String code, Address address, boolean preferred)
    implements Serializable {

  /** The same with the address in the spelling of its country. */
  public DeliveryAddress tidied() {
    return new DeliveryAddress(code, address.tidied(), preferred);
  }
}

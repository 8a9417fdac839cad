package app.kontor.party;

import java.io.Serializable;

/**
 * A partner's delivery address by its code, unique within the partner.
 *
 * @param code short text in forms, for example {@code "HQ"}
 * @param version as it was read, {@link #NEW} for one that is to be added
 */
public record DeliveryAddress(String code, Address address, boolean preferred, long version)
    implements Serializable {
  /** The version of an address that is not there yet. */
  public static final long NEW = -1;

  /** An address to be added. */
  public DeliveryAddress(String code, Address address, boolean preferred) {
    this(code, address, preferred, NEW);
  }

  /** The same with the address in the spelling of its country. */
  public DeliveryAddress tidied() {
    return new DeliveryAddress(code, address.tidied(), preferred, version);
  }
}

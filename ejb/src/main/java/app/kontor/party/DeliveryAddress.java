package app.kontor.party;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A partner's delivery address by its code, unique within the partner.
 *
 * @param code short text in forms, for example {@code "HQ"}
 * @param version as it was read, {@link #NEW} for one that is to be added
 * @param hours when and how goods are taken in, in the customer's words; null for nothing
 * @param archived nothing new is sent there, and it is not preferred; orders that go there still do
 */
public record DeliveryAddress(
    String code,
    Address address,
    boolean preferred,
    long version,
    @Nullable String hours,
    boolean archived)
    implements Serializable {
  /** The version of an address that is not there yet. */
  public static final long NEW = -1;

  /** Most characters of what is said about hours. */
  public static final int MAX_HOURS = 120;

  public DeliveryAddress {
    hours = hours == null || hours.isBlank() ? null : hours.strip();
    preferred = preferred && !archived;
  }

  /** One in use of which nothing is said about hours. */
  public DeliveryAddress(String code, Address address, boolean preferred, long version) {
    this(code, address, preferred, version, null, false);
  }

  /** An address to be added. */
  public DeliveryAddress(String code, Address address, boolean preferred) {
    this(code, address, preferred, NEW);
  }

  /** The same with the address in the spelling of its country. */
  public DeliveryAddress tidied() {
    return new DeliveryAddress(code, address.tidied(), preferred, version, hours, archived);
  }
}

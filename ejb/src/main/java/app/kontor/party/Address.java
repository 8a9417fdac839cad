package app.kontor.party;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A postal address, frozen where it is used. Street, house and flat are separate because carriers
 * ask for them separately.
 *
 * @param name company or person, at most 120 characters
 * @param contact person to ask for, or null
 * @param country ISO 3166-1 alpha-2
 * @param flat number of the flat or office, or null
 * @param phone in any notation, or null
 * @param email or null
 */
public record Address(
    String name,
    @Nullable String contact,
    String street,
    String houseNumber,
    @Nullable String flat,
    String postcode,
    String city,
    String country,
    @Nullable String phone,
    @Nullable String email)
    implements Serializable {

  /** Street, house number and flat as one line: {@code "Polna 12/4"}. */
  public String streetLine() {
    return (street + " " + houseNumber + (flat == null ? "" : "/" + flat)).strip();
  }
}

package app.kontor.party;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A postal address, frozen where it is used. Street, house and flat are separate because carriers
 * ask for them separately; how they are put together is the country's habit ({@link
 * AddressFormat}).
 *
 * @param name company or person, at most 120 characters
 * @param contact person to ask for, or null
 * @param addition a line above the street, such as a unit, a building or an estate ({@code "Unit 4,
 *     Ballymount Park"}), or null
 * @param houseNumber empty where the address has none
 * @param flat number of the flat or office, or null
 * @param postcode empty where the country has none
 * @param region state, province or county ({@code "NY"}), or null
 * @param country ISO 3166-1 alpha-2
 * @param phone in any notation, or null
 * @param email or null
 */
public record Address(
    String name,
    @Nullable String contact,
    @Nullable String addition,
    String street,
    String houseNumber,
    @Nullable String flat,
    String postcode,
    String city,
    @Nullable String region,
    String country,
    @Nullable String phone,
    @Nullable String email)
    implements Serializable {

  /** An address without addition and region, as most are. */
  public Address(
      String name,
      @Nullable String contact,
      String street,
      String houseNumber,
      @Nullable String flat,
      String postcode,
      String city,
      String country,
      @Nullable String phone,
      @Nullable String email) {
    this(
        name,
        contact,
        null,
        street,
        houseNumber,
        flat,
        postcode,
        city,
        null,
        country,
        phone,
        email);
  }

  /**
   * Street, house number and flat as the country writes them: {@code "Polna 12/4"}, {@code "350
   * Fifth Ave, Suite 2100"}.
   */
  public String streetLine() {
    return format().streetLine(street, houseNumber, flat);
  }

  /** Postcode, city and region in one line: {@code "New York, NY 10118"}. */
  public String placeLine() {
    return String.join(", ", format().placeLines(postcode, city, region));
  }

  /** What stands above the place, a printed line each: addition, if there is one, and street. */
  public List<String> streetLines() {
    return addition == null || addition.isBlank()
        ? List.of(streetLine())
        : List.of(addition, streetLine());
  }

  /** Everything between name and country, a printed line each, top to bottom; never empty. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>(streetLines());
    lines.addAll(format().placeLines(postcode, city, region));
    return List.copyOf(lines);
  }

  /** The lines in one, without name and country: {@code "Polna 12/4, 61-001 Poznań"}. */
  public String localLine() {
    return String.join(", ", lines());
  }

  /** All in one line without the name, for lists: {@code "Polna 12/4, 61-001 Poznań, PL"}. */
  public String oneLine() {
    return localLine() + ", " + country;
  }

  /** Name, if there is one, and address in one line. */
  public String namedLine() {
    return name.isBlank() ? oneLine() : name + ", " + oneLine();
  }

  /** The same address with postcode and region in the spelling of the country. */
  public Address tidied() {
    return new Address(
        name,
        contact,
        addition,
        street,
        houseNumber,
        flat,
        format().postcode(postcode).orElse(postcode),
        city,
        region == null ? null : format().region(region).orElse(region),
        country,
        phone,
        email);
  }

  /** The same place and person with another name, phone and e-mail. */
  public Address reachedAs(String newName, @Nullable String newPhone, @Nullable String newEmail) {
    return new Address(
        newName,
        contact,
        addition,
        street,
        houseNumber,
        flat,
        postcode,
        city,
        region,
        country,
        newPhone,
        newEmail);
  }

  /** The same place where somebody else is asked for; what is null stays as it is. */
  public Address askingFor(@Nullable String person, @Nullable String newPhone) {
    return new Address(
        name,
        person == null ? contact : person,
        addition,
        street,
        houseNumber,
        flat,
        postcode,
        city,
        region,
        country,
        newPhone == null ? phone : newPhone,
        email);
  }

  private AddressFormat format() {
    return AddressFormat.of(country);
  }
}

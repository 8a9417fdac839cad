package app.kontor.stock;

import app.kontor.party.Address;
import app.kontor.party.AddressRules;
import app.kontor.platform.failure.InvalidInput;
import java.io.Serializable;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a seller's administrators say about a warehouse or branch.
 *
 * @param code stays as it is; stock and documents name it
 * @param version as read; 0 for a new one
 * @param name as lists and papers call it
 * @param city where it is
 * @param address with the name, or null as long as none was given
 * @param hours when it is open
 * @param note what visitors should know; empty for nothing
 * @param open whether goods are promised and taken from it
 * @param branch whether customers are told of it, its address, its hours and its stock
 */
public record WarehouseData(
    String code,
    long version,
    String name,
    String city,
    @Nullable Address address,
    List<OpeningHours> hours,
    String note,
    boolean open,
    boolean branch)
    implements Serializable {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,19}");
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_NOTE = 500;

  public WarehouseData {
    hours = OpeningHours.sorted(hours);
    note = note.strip();
  }

  /** A warehouse at an address, which has its name and city. */
  public static WarehouseData at(
      String code,
      long version,
      Address address,
      List<OpeningHours> hours,
      String note,
      boolean open,
      boolean branch) {
    return new WarehouseData(
        code, version, address.name(), address.city(), address, hours, note, open, branch);
  }

  /**
   * Refuses what cannot be kept of any warehouse.
   *
   * @return the address, which a warehouse that is kept has to have
   * @throws InvalidInput naming the field
   */
  public Address check() {
    if (!CODE.matcher(code).matches()) {
      throw new InvalidInput("code", "NOT_A_WAREHOUSE_CODE");
    }
    if (address == null) {
      throw InvalidInput.required("street");
    }
    AddressRules rules = AddressRules.of("");
    rules.check(address);
    rules.email("partnerEmail", address.email());
    if (address.name().length() > LONGEST_NAME) {
      throw new InvalidInput("companyName", "TOO_LONG", LONGEST_NAME);
    }
    if (note.length() > LONGEST_NOTE) {
      throw new InvalidInput("note", "TOO_LONG", LONGEST_NOTE);
    }
    OpeningHours.check(hours);
    return address;
  }
}

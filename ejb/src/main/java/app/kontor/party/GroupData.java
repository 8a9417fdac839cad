package app.kontor.party;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.number.NumberRange;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What staff say about a group of customers.
 *
 * @param code kept as it is once the group exists
 * @param version of the group as read; 0 for a new one
 * @param place in the seller's order, the smallest first
 */
public record GroupData(String code, long version, String name, int place) implements Serializable {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,19}");
  private static final int LONGEST = 80;

  public GroupData {
    name = name.strip();
  }

  /**
   * Refuses what cannot be kept of any group.
   *
   * @throws InvalidInput naming the field
   */
  public void check() {
    if (!CODE.matcher(code).matches()) {
      throw new InvalidInput("code", "NOT_A_GROUP_CODE");
    }
    if (name.isEmpty()) {
      throw InvalidInput.required("name");
    }
    if (name.length() > LONGEST) {
      throw new InvalidInput("name", "TOO_LONG", LONGEST);
    }
    NumberRange.PLACE.check("place", BigDecimal.valueOf(place));
  }
}

package app.kontor.returns;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import app.kontor.platform.number.NumberRange;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A reason for returns, as a seller's administrators say it and as it is kept.
 *
 * @param code stays as it is; lines of returns name it
 * @param version as read; 0 for a new one
 * @param names by language code; blank ones are none
 * @param place in the order in which reasons are offered, the smallest first
 * @param active whether it is offered
 */
public record ReturnReasonData(
    String code, long version, Map<String, String> names, int place, boolean active)
    implements Serializable {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{1,39}");
  private static final int LONGEST = 120;

  public ReturnReasonData {
    names =
        names.entrySet().stream()
            .filter(name -> !name.getValue().isBlank())
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, name -> name.getValue().strip()));
  }

  /** The name for a reader: in their language, else in the seller's, else in any. */
  public String name(Locale reader, Locale sellers) {
    return names.entrySet().stream()
        .min(Languages.preferred(reader.getLanguage(), sellers.getLanguage(), Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .orElse(code);
  }

  /**
   * Refuses what cannot be kept of any reason.
   *
   * @throws InvalidInput naming the field
   */
  public void check() {
    if (!CODE.matcher(code).matches()) {
      throw new InvalidInput("code", "NOT_A_REASON_CODE");
    }
    if (names.isEmpty()) {
      throw InvalidInput.required("name_" + Languages.codes().get(0));
    }
    names.forEach(
        (language, name) -> {
          if (!Languages.isOne(language)) {
            throw new InvalidInput("name_" + language, "NOT_A_VALUE", language);
          }
          if (name.length() > LONGEST) {
            throw new InvalidInput("name_" + language, "TOO_LONG", LONGEST);
          }
        });
    NumberRange.PLACE.check("place", BigDecimal.valueOf(place));
  }
}

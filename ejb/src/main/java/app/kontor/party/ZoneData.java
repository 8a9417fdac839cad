package app.kontor.party;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Countries;
import app.kontor.platform.language.Languages;
import app.kontor.platform.number.NumberRange;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a seller's administrators say about a zone.
 *
 * @param code kept as it is once the zone exists
 * @param version of the zone as read; 0 for a new one
 * @param names by language code; a blank one is none
 * @param countries ISO 3166-1 alpha-2 codes; none for the rest of the world
 * @param currency ISO 4217, in which new customers there buy
 * @param place in the seller's order, the smallest first
 */
public record ZoneData(
    String code,
    long version,
    Map<String, String> names,
    List<String> countries,
    String currency,
    int place)
    implements Serializable {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,19}");
  private static final int LONGEST = 80;

  public ZoneData {
    names =
        names.entrySet().stream()
            .filter(name -> !name.getValue().isBlank())
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, name -> name.getValue().strip()));
    countries = countries.stream().distinct().sorted().toList();
  }

  /**
   * Refuses what cannot be kept of any zone.
   *
   * @throws InvalidInput naming the field
   */
  public void check() {
    if (!CODE.matcher(code).matches()) {
      throw new InvalidInput("code", "NOT_A_ZONE_CODE");
    }
    if (names.isEmpty()) {
      throw InvalidInput.required("name_" + Languages.codes().get(0));
    }
    names.forEach(ZoneData::checkName);
    for (String country : countries) {
      if (!Countries.isCode(country)) {
        throw new InvalidInput("countries", "NOT_A_COUNTRY", country);
      }
    }
    if (Currency.getAvailableCurrencies().stream()
        .noneMatch(
            one -> one.getCurrencyCode().equals(currency) && one.getDefaultFractionDigits() >= 0)) {
      throw new InvalidInput("currency", "NOT_A_VALUE", currency);
    }
    NumberRange.PLACE.check("place", BigDecimal.valueOf(place));
  }

  private static void checkName(String language, String name) {
    if (!Languages.isOne(language)) {
      throw new InvalidInput("name_" + language, "NOT_A_VALUE", language);
    }
    if (name.length() > LONGEST) {
      throw new InvalidInput("name_" + language, "TOO_LONG", LONGEST);
    }
  }
}

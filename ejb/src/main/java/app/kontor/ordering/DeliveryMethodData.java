package app.kontor.ordering;

import app.kontor.party.Partner;
import app.kontor.party.Zone;
import app.kontor.party.Zones;
import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.language.Languages;
import app.kontor.platform.number.NumberRange;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a seller has goods delivered, as its administrators say it and as it is kept.
 *
 * @param code stays as it is; orders name it
 * @param version as read; 0 for a new one
 * @param names by language code; blank ones are none
 * @param carrier code of a carrier, or null where the customer collects the goods
 * @param place in the order in which methods are offered, the smallest first
 * @param active whether it is offered
 * @param groups codes of the groups that may use it
 * @param customers numbers of the customers that may use it; everybody may where neither a group
 *     nor a customer is named
 * @param maxOrderKg heaviest goods in all, or null for any
 * @param maxPieceKg heaviest base unit of an item, or null for any
 * @param transitDays working days from the seller's door to the customer's, 0 to 250
 */
public record DeliveryMethodData(
    String code,
    long version,
    Map<String, String> names,
    @Nullable String carrier,
    int place,
    boolean active,
    List<String> groups,
    List<String> customers,
    @Nullable BigDecimal maxOrderKg,
    @Nullable BigDecimal maxPieceKg,
    int transitDays,
    List<DeliveryStep> steps)
    implements Serializable {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,19}");
  private static final int LONGEST = 80;
  private static final int MOST_STEPS = 200;

  public DeliveryMethodData {
    names =
        names.entrySet().stream()
            .filter(name -> !name.getValue().isBlank())
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, name -> name.getValue().strip()));
    groups = groups.stream().distinct().sorted().toList();
    customers = customers.stream().distinct().sorted().toList();
    steps = List.copyOf(steps);
  }

  /** What it costs. */
  public DeliveryTariff tariff() {
    return new DeliveryTariff(steps);
  }

  /** The name for a reader: in their language, else in the seller's, else in any. */
  public String name(Locale reader, Locale sellers) {
    return names.entrySet().stream()
        .min(Languages.preferred(reader.getLanguage(), sellers.getLanguage(), Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .orElse(code);
  }

  /** Whether everybody may use it. */
  public boolean isForAll() {
    return groups.isEmpty() && customers.isEmpty();
  }

  /** Whether it is offered to a customer at all. */
  public boolean isFor(Partner partner) {
    return active
        && (isForAll()
            || customers.contains(partner.number().value())
            || partner.groups().stream().anyMatch(groups::contains));
  }

  /** The zones whose own currency has no charge: customers there are not offered it. */
  public List<Zone> missing(Zones zones) {
    DeliveryTariff tariff = tariff();
    return zones.all().stream()
        .filter(zone -> tariff.least(zone.code(), zone.currency().getCurrencyCode()).isEmpty())
        .toList();
  }

  /**
   * Refuses what cannot be kept of any method.
   *
   * @throws InvalidInput naming the field; of a step with its number before it
   */
  public void check() {
    if (!CODE.matcher(code).matches()) {
      throw new InvalidInput("code", "NOT_A_METHOD_CODE");
    }
    if (names.isEmpty()) {
      throw InvalidInput.required("name_" + Languages.codes().get(0));
    }
    names.forEach(DeliveryMethodData::checkName);
    NumberRange.PLACE.check("place", BigDecimal.valueOf(place));
    checkLimit("maxOrderKg", maxOrderKg);
    checkLimit("maxPieceKg", maxPieceKg);
    NumberRange.WORKING_DAYS.check("transitDays", BigDecimal.valueOf(transitDays));
    if (steps.size() > MOST_STEPS) {
      throw new InvalidInput("steps", "TOO_LARGE", MOST_STEPS);
    }
    DeliveryTariff.check(steps);
  }

  private static void checkName(String language, String name) {
    if (!Languages.isOne(language)) {
      throw new InvalidInput("name_" + language, "NOT_A_VALUE", language);
    }
    if (name.length() > LONGEST) {
      throw new InvalidInput("name_" + language, "TOO_LONG", LONGEST);
    }
  }

  private static void checkLimit(String field, @Nullable BigDecimal limit) {
    if (limit != null) {
      NumberRange.WEIGHT_KG.check(field, limit);
    }
  }
}

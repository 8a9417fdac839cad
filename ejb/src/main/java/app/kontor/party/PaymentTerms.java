package app.kontor.party;

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

/**
 * Terms of payment of a seller, as its administrators say them and as they are kept.
 *
 * @param code stays as it is; customers name it
 * @param version as read; 0 for new ones
 * @param names by language code; blank ones are none
 * @param days net days, 0 to 365; 0 means payment in advance
 * @param discountDays within which a payment is discounted (cash discount, Skonto); 0 for none
 * @param discountPercent off the gross amount then; 0 for none
 * @param groups codes of the customer groups whose default they are
 * @param place in the seller's order, the smallest first
 * @param active whether they hold for customers who have agreed no others, and can be agreed anew
 * @param choosable whether customers may order on them although others hold for them, see {@link
 *     PaymentTermsBook#choices}
 */
public record PaymentTerms(
    String code,
    long version,
    Map<String, String> names,
    int days,
    int discountDays,
    BigDecimal discountPercent,
    List<String> groups,
    int place,
    boolean active,
    boolean choosable)
    implements Serializable {
  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,19}");
  private static final int LONGEST = 80;
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(50);

  public PaymentTerms {
    names =
        names.entrySet().stream()
            .filter(name -> !name.getValue().isBlank())
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, name -> name.getValue().strip()));
    groups = groups.stream().distinct().sorted().toList();
    discountPercent =
        discountPercent.signum() == 0 ? BigDecimal.ZERO : discountPercent.stripTrailingZeros();
  }

  /** Terms that say a number of days and nothing else. */
  public static PaymentTerms net(String code, Map<String, String> names, int days) {
    return new PaymentTerms(
        code, 0, names, days, 0, BigDecimal.ZERO, List.of(), days + 1, true, false);
  }

  /** Whether who pays early pays less. */
  public boolean isDiscounted() {
    return discountDays > 0;
  }

  /** The name for a reader: in their language, else in the seller's, else in any. */
  public String name(Locale reader, Locale sellers) {
    return names.entrySet().stream()
        .min(Languages.preferred(reader.getLanguage(), sellers.getLanguage(), Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .orElse(code);
  }

  /** What an order keeps of them. */
  public AgreedTerms agreed(Locale reader, Locale sellers) {
    return new AgreedTerms(name(reader, sellers), days, discountDays, discountPercent);
  }

  /**
   * Refuses what cannot be kept of any terms.
   *
   * @throws InvalidInput naming the field
   */
  public void check() {
    if (!CODE.matcher(code).matches()) {
      throw new InvalidInput("code", "NOT_A_TERMS_CODE");
    }
    if (names.isEmpty()) {
      throw InvalidInput.required("name_" + Languages.codes().get(0));
    }
    names.forEach(PaymentTerms::checkName);
    NumberRange.DAYS.check("days", BigDecimal.valueOf(days));
    NumberRange.PLACE.check("place", BigDecimal.valueOf(place));
    checkDiscount();
  }

  private static void checkName(String language, String name) {
    if (!Languages.isOne(language)) {
      throw new InvalidInput("name_" + language, "NOT_A_VALUE", language);
    }
    if (name.length() > LONGEST) {
      throw new InvalidInput("name_" + language, "TOO_LONG", LONGEST);
    }
  }

  /** Days and per cent go together, and the days end before the amount is due. */
  private void checkDiscount() {
    NumberRange.DAYS.check("discountDays", BigDecimal.valueOf(discountDays));
    NumberRange.VAT_PERCENT.check("discountPercent", discountPercent);
    if (discountDays == 0 && discountPercent.signum() == 0) {
      return;
    }
    if (discountDays == 0) {
      throw InvalidInput.required("discountDays");
    }
    if (discountPercent.signum() == 0) {
      throw InvalidInput.required("discountPercent");
    }
    if (discountPercent.compareTo(MOST_PERCENT) > 0) {
      throw new InvalidInput("discountPercent", "TOO_LARGE", MOST_PERCENT);
    }
    if (discountDays >= days) {
      throw new InvalidInput("discountDays", "DISCOUNT_NOT_BEFORE_DUE", days);
    }
  }
}

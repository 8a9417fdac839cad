package app.kontor.money;

import app.kontor.measure.DecimalText;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount as people write it: a number, with the sign or the code of a currency before or behind
 * it or none.
 *
 * @param number what the number can mean
 * @param sign the currency's sign or code as written; empty if none is
 */
public record AmountText(DecimalText number, String sign) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "([-+\\u2212]?)[\\s\\p{Zs}]*([\\p{L}\\p{Sc}.]*?)[\\s\\p{Zs}]*"
              + "([-+\\u2212]?[.,]?\\d.*?)[\\s\\p{Zs}]*((?:\\p{L}[\\p{L}.]*|\\p{Sc})?)"
              + "[\\s\\p{Zs}]*([-\\u2212]?)");

  /** Signs that stand for other currencies than the JDK says, or for several. */
  private static final Map<String, Set<String>> SIGNS =
      Map.of(
          "€", Set.of("EUR"),
          "zł", Set.of("PLN"),
          "£", Set.of("GBP"),
          "$", Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN"),
          "¥", Set.of("JPY", "CNY"),
          "kč", Set.of("CZK"),
          "kr", Set.of("SEK", "NOK", "DKK", "ISK"),
          "ft", Set.of("HUF"),
          "fr", Set.of("CHF"),
          "lei", Set.of("RON"));

  /** Takes the currency off the number. */
  public static AmountText of(String text) {
    Matcher shape = SHAPE.matcher(text.strip());
    if (shape.matches()) {
      String before = part(shape, 2);
      String behind = part(shape, 4);
      if ((before.isEmpty() || behind.isEmpty()) && !(before + behind).isEmpty()) {
        String number = part(shape, 1) + part(shape, 3) + part(shape, 5);
        return new AmountText(DecimalText.of(number), before + behind);
      }
    }
    return new AmountText(DecimalText.of(text), "");
  }

  /** Whether a word is the sign or the code of a currency. */
  public static boolean isCurrency(String word) {
    return SIGNS.containsKey(word.toLowerCase(Locale.ROOT))
        || word.matches("[A-Z]{3}")
            && Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(word));
  }

  private static String part(Matcher shape, int group) {
    String part = shape.group(group);
    return part == null ? "" : part;
  }

  /** Whether a currency stands beside the number, known or not. */
  public boolean namesCurrency() {
    return !sign.isEmpty();
  }

  /** Whether the amount is one of this currency: it is named, or none is. */
  public boolean isIn(Currency currency) {
    return sign.isEmpty() || stands(sign, currency);
  }

  /** Whether a sign or code stands for a currency. */
  public static boolean stands(String sign, Currency currency) {
    String plain = sign.strip().toLowerCase(Locale.ROOT);
    String bare = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    return bare.equalsIgnoreCase(currency.getCurrencyCode())
        || SIGNS.getOrDefault(bare, Set.of()).contains(currency.getCurrencyCode());
  }
}

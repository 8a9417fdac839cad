package app.kontor.billing.internal.render;

import app.kontor.money.Money;
import app.kontor.platform.language.Languages;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Spells an amount the way documents do: whole units in words, the minor unit as a fraction ({@code
 * "dwa złote 50/100"}), by the file {@code amount_<language>.properties}; a language without one
 * gets English. A currency that a file does not know is named by its code.
 */
final class AmountInWords {
  private static final String FILE = "/app/kontor/billing/render/amount";
  private static final BigInteger LIMIT = BigInteger.TEN.pow(12);

  private static final Map<String, NumberWords> ALL =
      Languages.codes().stream()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), AmountInWords::words));

  private AmountInWords() {}

  /** The words of a language, {@code "pl"}; English ones if it has no file. */
  static NumberWords words(String language) {
    return Languages.file(FILE, language)
        .map(file -> new NumberWords(Locale.forLanguageTag(language), file))
        .orElseGet(() -> words(Languages.DEFAULT));
  }

  /**
   * @throws IllegalArgumentException from a million millions on
   */
  static String of(Money money, Locale language) {
    Money amount = money.abs();
    BigInteger whole = amount.amount().toBigInteger();
    if (whole.compareTo(LIMIT) >= 0) {
      throw new IllegalArgumentException("too large to spell: " + money);
    }
    NumberWords words = Objects.requireNonNull(ALL.get(Languages.of(language).code()));
    long units = whole.longValueExact();
    String currency = money.currency().getCurrencyCode();
    return (money.isNegative() ? words.minus() + ' ' : "")
        + words.spell(units, words.gender(currency))
        + ' '
        + words.noun(currency, units)
        + fraction(amount);
  }

  private static String fraction(Money amount) {
    int digits = amount.currency().getDefaultFractionDigits();
    if (digits == 0) {
      return "";
    }
    BigInteger base = BigInteger.TEN.pow(digits);
    String minor = BigInteger.valueOf(amount.minorUnits()).mod(base).toString();
    return " " + "0".repeat(digits - minor.length()) + minor + "/" + base;
  }
}

package app.kontor.billing.internal.render;

import app.kontor.money.Money;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;

/**
 * Spells an amount the way documents do: whole units in words, the minor unit as a fraction ({@code
 * "dwa złote 50/100"}). Languages pl, de and en; other languages get English.
 */
final class AmountInWords {
  private static final Map<String, Forms> POLISH =
      Map.of(
          "PLN", new Forms("złoty", "złote", "złotych"),
          "EUR", new Forms("euro", "euro", "euro"),
          "USD", new Forms("dolar", "dolary", "dolarów"),
          "GBP", new Forms("funt", "funty", "funtów"),
          "CZK", new Forms("korona", "korony", "koron"));
  private static final Map<String, Forms> GERMAN =
      Map.of(
          "PLN", Forms.same("Zloty"),
          "EUR", Forms.same("Euro"),
          "USD", Forms.same("US-Dollar"),
          "GBP", Forms.same("Pfund"),
          "CHF", Forms.same("Franken"));
  private static final Map<String, Forms> ENGLISH =
      Map.of(
          "PLN", new Forms("zloty", "zlotys", "zlotys"),
          "EUR", new Forms("euro", "euros", "euros"),
          "USD", new Forms("US dollar", "US dollars", "US dollars"),
          "GBP", new Forms("pound", "pounds", "pounds"));
  private static final BigInteger LIMIT = BigInteger.TEN.pow(12);

  private AmountInWords() {}

  /**
   * @throws IllegalArgumentException from a million millions on
   */
  static String of(Money money, Locale language) {
    Money amount = money.abs();
    BigInteger whole = amount.amount().toBigInteger();
    if (whole.compareTo(LIMIT) >= 0) {
      throw new IllegalArgumentException("too large to spell: " + money);
    }
    long units = whole.longValueExact();
    String code = money.currency().getCurrencyCode();
    String words =
        switch (language.getLanguage()) {
          case "pl" ->
              (money.isNegative() ? "minus " : "")
                  + PolishNumber.spell(units, code.equals("CZK"))
                  + " "
                  + forms(POLISH, code).polish(units);
          case "de" ->
              (money.isNegative() ? "minus " : "")
                  + (units == 1 ? "ein" : GermanNumber.spell(units))
                  + " "
                  + forms(GERMAN, code).one();
          default ->
              (money.isNegative() ? "minus " : "")
                  + EnglishNumber.spell(units)
                  + " "
                  + (units == 1 ? forms(ENGLISH, code).one() : forms(ENGLISH, code).many());
        };
    return words + fraction(amount);
  }

  private static Forms forms(Map<String, Forms> words, String code) {
    return words.getOrDefault(code, Forms.same(code));
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

  /** One, two to four, five and more; Polish needs all three. */
  record Forms(String one, String few, String many) {
    static Forms same(String word) {
      return new Forms(word, word, word);
    }

    String polish(long number) {
      if (number == 1) {
        return one;
      }
      long tens = number % 100;
      long ones = number % 10;
      return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many;
    }
  }
}

package app.kontor.billing.internal.render;

import static java.util.Map.entry;

import app.kontor.money.Money;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Spells an amount the way documents do: whole units in words, the minor unit as a fraction ({@code
 * "dwa złote 50/100"}). Languages pl, de and en; other languages get English.
 */
final class AmountInWords {
  private static final Map<String, Forms> POLISH =
      Map.ofEntries(
          entry("PLN", new Forms("złoty", "złote", "złotych")),
          entry("EUR", new Forms("euro", "euro", "euro")),
          entry("USD", new Forms("dolar", "dolary", "dolarów")),
          entry("GBP", new Forms("funt", "funty", "funtów")),
          entry("CHF", new Forms("frank", "franki", "franków")),
          entry("CZK", new Forms("korona czeska", "korony czeskie", "koron czeskich")),
          entry("SEK", new Forms("korona szwedzka", "korony szwedzkie", "koron szwedzkich")),
          entry("NOK", new Forms("korona norweska", "korony norweskie", "koron norweskich")),
          entry("DKK", new Forms("korona duńska", "korony duńskie", "koron duńskich")),
          entry("HUF", new Forms("forint", "forinty", "forintów")),
          entry("RON", new Forms("lej", "leje", "lei")),
          entry("UAH", new Forms("hrywna", "hrywny", "hrywien")),
          entry("TRY", new Forms("lira", "liry", "lir")),
          entry("JPY", new Forms("jen", "jeny", "jenów")),
          entry(
              "CAD", new Forms("dolar kanadyjski", "dolary kanadyjskie", "dolarów kanadyjskich")));
  private static final Map<String, Forms> GERMAN =
      Map.ofEntries(
          entry("PLN", Forms.two("Zloty", "Zloty")),
          entry("EUR", Forms.two("Euro", "Euro")),
          entry("USD", Forms.two("US-Dollar", "US-Dollar")),
          entry("GBP", Forms.two("Pfund", "Pfund")),
          entry("CHF", Forms.two("Franken", "Franken")),
          entry("CZK", Forms.two("tschechische Krone", "tschechische Kronen")),
          entry("SEK", Forms.two("schwedische Krone", "schwedische Kronen")),
          entry("NOK", Forms.two("norwegische Krone", "norwegische Kronen")),
          entry("DKK", Forms.two("dänische Krone", "dänische Kronen")),
          entry("HUF", Forms.two("Forint", "Forint")),
          entry("RON", Forms.two("Leu", "Lei")),
          entry("UAH", Forms.two("Hrywnja", "Hrywnja")),
          entry("TRY", Forms.two("Lira", "Lira")),
          entry("JPY", Forms.two("Yen", "Yen")),
          entry("CAD", Forms.two("kanadischer Dollar", "kanadische Dollar")));
  private static final Map<String, Forms> ENGLISH =
      Map.ofEntries(
          entry("PLN", Forms.two("zloty", "zlotys")),
          entry("EUR", Forms.two("euro", "euros")),
          entry("USD", Forms.two("US dollar", "US dollars")),
          entry("GBP", Forms.two("pound", "pounds")),
          entry("CHF", Forms.two("Swiss franc", "Swiss francs")),
          entry("CZK", Forms.two("Czech koruna", "Czech korunas")),
          entry("SEK", Forms.two("Swedish krona", "Swedish kronor")),
          entry("NOK", Forms.two("Norwegian krone", "Norwegian kroner")),
          entry("DKK", Forms.two("Danish krone", "Danish kroner")),
          entry("HUF", Forms.two("forint", "forints")),
          entry("RON", Forms.two("leu", "lei")),
          entry("UAH", Forms.two("hryvnia", "hryvnias")),
          entry("TRY", Forms.two("lira", "liras")),
          entry("JPY", Forms.two("yen", "yen")),
          entry("CAD", Forms.two("Canadian dollar", "Canadian dollars")));

  /** Counted with jedna and eine; the same ones in both languages. */
  private static final Set<String> FEMININE = Set.of("CZK", "SEK", "NOK", "DKK", "UAH", "TRY");

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
                  + PolishNumber.spell(units, FEMININE.contains(code))
                  + " "
                  + forms(POLISH, code).polish(units);
          case "de" ->
              (money.isNegative() ? "minus " : "")
                  + (units == 1 ? one(code) : GermanNumber.spell(units))
                  + " "
                  + (units == 1 ? forms(GERMAN, code).one() : forms(GERMAN, code).many());
          default ->
              (money.isNegative() ? "minus " : "")
                  + EnglishNumber.spell(units)
                  + " "
                  + (units == 1 ? forms(ENGLISH, code).one() : forms(ENGLISH, code).many());
        };
    return words + fraction(amount);
  }

  private static String one(String code) {
    return FEMININE.contains(code) ? "eine" : "ein";
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

    static Forms two(String one, String many) {
      return new Forms(one, many, many);
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

package app.kontor.measure;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** The sign between whole units and decimals. */
public enum DecimalMark {
  COMMA(','),
  POINT('.');

  private final char sign;

  DecimalMark(char sign) {
    this.sign = sign;
  }

  public char sign() {
    return sign;
  }

  public DecimalMark other() {
    return this == COMMA ? POINT : COMMA;
  }

  /** The mark of a language: the point in English, the comma in Polish and German. */
  public static DecimalMark of(Locale language) {
    return symbols(language).getDecimalSeparator() == POINT.sign ? POINT : COMMA;
  }

  /**
   * Whether a language groups thousands with the other mark, as English and German do; Polish
   * groups with blanks.
   */
  static boolean groupsWithOther(Locale language) {
    return symbols(language).getGroupingSeparator() == of(language).other().sign;
  }

  /** Of the language alone: what somebody types follows the language of the page. */
  private static DecimalFormatSymbols symbols(Locale language) {
    return DecimalFormatSymbols.getInstance(Locale.forLanguageTag(language.getLanguage()));
  }
}

package app.kontor.measure;

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
    return language.getLanguage().equals("en") ? POINT : COMMA;
  }

  /**
   * Whether a language groups thousands with the other mark, as English and German do; Polish
   * groups with blanks.
   */
  static boolean groupsWithOther(Locale language) {
    return !language.getLanguage().equals("pl");
  }
}

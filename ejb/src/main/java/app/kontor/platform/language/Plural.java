package app.kontor.platform.language;

import java.math.BigDecimal;
import java.util.Locale;

/** Which form of a word goes with a number, after Unicode CLDR; a language has some of them. */
public enum Plural {
  ZERO,
  ONE,
  TWO,
  FEW,
  MANY,
  OTHER;

  /** The form that goes with a number in the language of a reader. */
  public static Plural of(BigDecimal number, Locale language) {
    return Languages.of(language).plurals().of(number);
  }

  /** As texts and files name it: {@code few}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package app.kontor.web.common.text;

import app.kontor.platform.language.Languages;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Which form of a word goes with a number, after Unicode CLDR's rules for our languages. */
enum Plural {
  ONE,
  FEW,
  MANY,
  OTHER;

  /** The forms a language distinguishes for whole numbers and fractions. */
  static List<Plural> of(Locale language) {
    return isPolish(language) ? List.of(ONE, FEW, MANY, OTHER) : List.of(ONE, OTHER);
  }

  static Plural of(BigDecimal number, Locale language) {
    BigDecimal value = number.abs().stripTrailingZeros();
    if (value.scale() > 0) {
      return OTHER;
    }
    boolean one = value.compareTo(BigDecimal.ONE) == 0;
    if (!isPolish(language)) {
      return one ? ONE : OTHER;
    }
    if (one) {
      return ONE;
    }
    int lastTwo = value.remainder(BigDecimal.valueOf(100)).intValueExact();
    int last = lastTwo % 10;
    boolean few = last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14);
    return few ? FEW : MANY;
  }

  private static boolean isPolish(Locale language) {
    return Languages.of(language).plural().equals("polish");
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

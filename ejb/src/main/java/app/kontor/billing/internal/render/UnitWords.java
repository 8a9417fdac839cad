package app.kontor.billing.internal.render;

import app.kontor.measure.UnitCode;
import java.util.Locale;

/** Units as documents call them. */
public final class UnitWords {
  private UnitWords() {}

  /** The word of a unit; its code where the language has none. */
  public static String of(UnitCode unit, Locale language) {
    return DocumentTexts.of(language).getOr("unit." + unit.code(), unit.code());
  }
}

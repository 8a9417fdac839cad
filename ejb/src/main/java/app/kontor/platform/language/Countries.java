package app.kontor.platform.language;

import java.util.Locale;
import java.util.Set;

/** The countries of ISO 3166-1 by their two-letter codes. */
public final class Countries {
  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  private Countries() {}

  /** Whether it is a country's code; {@code PO} is none. */
  public static boolean isCode(String code) {
    return CODES.contains(code);
  }

  /** The country's name in a language; the code itself if it is none. */
  public static String name(String code, Locale language) {
    return isCode(code)
        ? new Locale.Builder().setRegion(code).build().getDisplayCountry(language)
        : code;
  }
}

package app.kontor.money;

import app.kontor.measure.CheckDigits;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * International bank account numbers after ISO 13616: country, two check digits (ISO 7064 MOD
 * 97-10) and the account as its country counts it. They are kept without blanks in capital letters.
 */
public final class Iban {
  private static final int HEAD = 4;
  private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{10,30}");
  private static final Pattern GROUP = Pattern.compile("(.{4})(?=.)");

  /** Lengths of the SWIFT registry. */
  private static final Map<String, Integer> LENGTHS =
      Map.ofEntries(
          Map.entry("AD", 24),
          Map.entry("AE", 23),
          Map.entry("AL", 28),
          Map.entry("AT", 20),
          Map.entry("BA", 20),
          Map.entry("BE", 16),
          Map.entry("BG", 22),
          Map.entry("CH", 21),
          Map.entry("CY", 28),
          Map.entry("CZ", 24),
          Map.entry("DE", 22),
          Map.entry("DK", 18),
          Map.entry("EE", 20),
          Map.entry("ES", 24),
          Map.entry("FI", 18),
          Map.entry("FO", 18),
          Map.entry("FR", 27),
          Map.entry("GB", 22),
          Map.entry("GE", 22),
          Map.entry("GI", 23),
          Map.entry("GL", 18),
          Map.entry("GR", 27),
          Map.entry("HR", 21),
          Map.entry("HU", 28),
          Map.entry("IE", 22),
          Map.entry("IL", 23),
          Map.entry("IS", 26),
          Map.entry("IT", 27),
          Map.entry("LI", 21),
          Map.entry("LT", 20),
          Map.entry("LU", 20),
          Map.entry("LV", 21),
          Map.entry("MC", 27),
          Map.entry("MD", 24),
          Map.entry("ME", 22),
          Map.entry("MK", 19),
          Map.entry("MT", 31),
          Map.entry("NL", 18),
          Map.entry("NO", 15),
          Map.entry("PL", 28),
          Map.entry("PT", 25),
          Map.entry("RO", 24),
          Map.entry("RS", 22),
          Map.entry("SA", 24),
          Map.entry("SE", 24),
          Map.entry("SI", 19),
          Map.entry("SK", 24),
          Map.entry("SM", 27),
          Map.entry("TR", 26),
          Map.entry("UA", 29),
          Map.entry("VA", 22),
          Map.entry("XK", 20));

  private Iban() {}

  /**
   * The number of an account.
   *
   * @param country ISO 3166-1 alpha-2
   * @param account bank and account as the country writes them in an IBAN (BBAN)
   */
  public static String of(String country, String account) {
    return country + CheckDigits.mod97(account + country) + account;
  }

  /** Whether a text looks like one, whatever its check digits and its country. */
  public static boolean isShape(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** Whether a text is one: of the country's length, if that is known, and with right digits. */
  public static boolean isValid(String text) {
    return isShape(text)
        && length(text.substring(0, 2)).orElse(text.length()) == text.length()
        && CheckDigits.isMod97(text.substring(HEAD) + text.substring(0, HEAD));
  }

  /** How many characters a country's numbers have; nothing if that is not known. */
  public static OptionalInt length(String country) {
    Integer length = LENGTHS.get(country);
    return length == null ? OptionalInt.empty() : OptionalInt.of(length);
  }

  /** In groups of four with blanks between, as account numbers and references are printed. */
  public static String grouped(String number) {
    return GROUP.matcher(number).replaceAll("$1 ");
  }
}

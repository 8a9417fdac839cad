package app.kontor.banking.internal.statement;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An account as a bank writes it.
 *
 * @param raw as written
 * @param normalized an IBAN without blanks where one can be recognised (a Polish NRB of 26 digits
 *     becomes {@code PL..}), otherwise the raw text without blanks; empty if there is none
 */
public record AccountNumber(String raw, String normalized) {
  public static final AccountNumber NONE = new AccountNumber("", "");

  private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{10,30}");
  private static final Pattern TRAILING_CURRENCY = Pattern.compile("(.*\\d)([A-Z]{3})");
  private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

  /** IBAN lengths of the SWIFT registry, for telling a currency written behind the number. */
  private static final Map<String, Integer> LENGTHS =
      Map.ofEntries(
          Map.entry("AT", 20),
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
          Map.entry("FR", 27),
          Map.entry("GB", 22),
          Map.entry("GR", 27),
          Map.entry("HR", 21),
          Map.entry("HU", 28),
          Map.entry("IE", 22),
          Map.entry("IT", 27),
          Map.entry("LT", 20),
          Map.entry("LU", 20),
          Map.entry("LV", 21),
          Map.entry("MT", 31),
          Map.entry("NL", 18),
          Map.entry("NO", 15),
          Map.entry("PL", 28),
          Map.entry("PT", 25),
          Map.entry("RO", 24),
          Map.entry("SE", 24),
          Map.entry("SI", 19),
          Map.entry("SK", 24),
          Map.entry("UA", 29));

  /** Reads {@code /PL…}, {@code PL… PLN}, {@code BLZ/account}, {@code BIC/IBAN}, 26 digits. */
  public static AccountNumber of(String written) {
    String raw = written.strip();
    String text = raw.replaceAll("[\\s\u00a0-]", "").toUpperCase(Locale.ROOT);
    while (text.startsWith("/")) {
      text = text.substring(1);
    }
    int slash = text.indexOf('/');
    if (slash >= 0 && IBAN.matcher(withoutCurrency(text.substring(slash + 1))).matches()) {
      text = text.substring(slash + 1);
    }
    text = withoutCurrency(text);
    if (text.length() == 26 && isDigits(text)) {
      text = "PL" + text;
    }
    return new AccountNumber(raw, text);
  }

  public boolean isPresent() {
    return !normalized.isEmpty();
  }

  /** Whether the number is an IBAN whose check digits (ISO 7064 MOD 97-10) are right. */
  public boolean isValidIban() {
    return isValidIban(normalized);
  }

  static boolean isValidIban(String text) {
    if (!IBAN.matcher(text).matches()) {
      return false;
    }
    Integer length = LENGTHS.get(text.substring(0, 2));
    if (length != null && length != text.length()) {
      return false;
    }
    return remainder(text.substring(4) + text.substring(0, 4)) == 1;
  }

  /** The Polish IBAN of a sort code of 8 and an account of 16 digits, by its check digits. */
  static AccountNumber ofPolishParts(String sortCode, String account) {
    String bban = sortCode + account;
    int check = 98 - remainder(bban + "PL00");
    String iban = "PL" + (check < 10 ? "0" : "") + check + bban;
    return new AccountNumber(sortCode + "/" + account, iban);
  }

  static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static String withoutCurrency(String text) {
    Matcher matcher = TRAILING_CURRENCY.matcher(text);
    if (!matcher.matches()) {
      return text;
    }
    Integer length = text.length() > 2 ? LENGTHS.get(text.substring(0, 2)) : null;
    boolean tooLong = length == null || text.length() == length + 3;
    return tooLong ? matcher.group(1) : text;
  }

  /** ISO 7064 MOD 97-10 over letters written as 10 to 35. */
  private static int remainder(String text) {
    StringBuilder digits = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      digits.append(Character.digit(text.charAt(i), 36));
    }
    return new BigInteger(digits.toString()).mod(NINETY_SEVEN).intValue();
  }
}

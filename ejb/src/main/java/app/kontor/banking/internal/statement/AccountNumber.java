package app.kontor.banking.internal.statement;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
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
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f-]");
  private static final Pattern PARTS = Pattern.compile("[/;,:|\\\\]");
  private static final int LONGEST = 200;
  private static final int POLISH_DIGITS = 26;
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

  /**
   * Reads {@code /PL…}, {@code PL… PLN}, {@code PL…/PLN}, {@code BLZ/account}, {@code BIC/IBAN},
   * {@code BIC/} and 26 digits, sort code and account of a Polish bank, whatever parts them.
   */
  public static AccountNumber of(String written) {
    String raw = cut(written.strip());
    String text = BLANKS.matcher(raw).replaceAll("").toUpperCase(Locale.ROOT);
    List<String> parts =
        Arrays.stream(PARTS.split(text, -1)).filter(part -> !part.isEmpty()).toList();
    String iban = iban(parts);
    return new AccountNumber(raw, iban.isEmpty() ? other(text) : iban);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static String iban(List<String> parts) {
    List<String> plain = parts.stream().map(AccountNumber::withoutCurrency).toList();
    for (String part : plain) {
      if (IBAN.matcher(part).matches()) {
        return part;
      }
    }
    for (String part : plain) {
      if (part.length() == POLISH_DIGITS && isDigits(part)) {
        return "PL" + part;
      }
    }
    for (int i = 1; i < plain.size(); i++) {
      String both = plain.get(i - 1) + plain.get(i);
      if (plain.get(i - 1).length() == 8 && both.length() == 24 && isDigits(both)) {
        return ofPolishParts(plain.get(i - 1), plain.get(i)).normalized();
      }
    }
    return parts.stream()
        .map(AccountNumber::inside)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** A valid IBAN, or 26 digits that are one, that a bank code or currency is glued to. */
  private static String inside(String text) {
    for (int i = 0; i + 4 < text.length(); i++) {
      Integer length = LENGTHS.get(text.substring(i, i + 2));
      if (length != null
          && i + length <= text.length()
          && isValidIban(text.substring(i, i + length))) {
        return text.substring(i, i + length);
      }
    }
    for (int i = 0; i + POLISH_DIGITS <= text.length(); i++) {
      String polish = "PL" + text.substring(i, i + POLISH_DIGITS);
      boolean apart = !isDigitAt(text, i - 1) && !isDigitAt(text, i + POLISH_DIGITS);
      if (apart && isDigits(polish.substring(2)) && isValidIban(polish)) {
        return polish;
      }
    }
    return "";
  }

  private static boolean isDigitAt(String text, int position) {
    return position >= 0 && position < text.length() && Character.isDigit(text.charAt(position));
  }

  /** Another number as the bank writes it, without slashes before and a currency behind it. */
  private static String other(String written) {
    String text = written;
    int from = 0;
    while (from < text.length() && text.charAt(from) == '/') {
      from++;
    }
    text = text.substring(from);
    int slash = text.lastIndexOf('/');
    if (slash > 0 && StatementValues.currencyOrNull(text.substring(slash + 1)) != null) {
      text = text.substring(0, slash);
    }
    return withoutCurrency(text);
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

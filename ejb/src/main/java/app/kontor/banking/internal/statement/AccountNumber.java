package app.kontor.banking.internal.statement;

import app.kontor.money.Iban;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
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

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f-]");
  private static final Pattern PARTS = Pattern.compile("[/;,:|\\\\]");
  private static final int LONGEST = 200;
  private static final int POLISH_DIGITS = 26;
  private static final Pattern TRAILING_CURRENCY = Pattern.compile("(.*\\d)([A-Z]{3})");

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
      if (Iban.isShape(part)) {
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
      int length = Iban.length(text.substring(i, i + 2)).orElse(Integer.MAX_VALUE);
      if (length <= text.length() - i && Iban.isValid(text.substring(i, i + length))) {
        return text.substring(i, i + length);
      }
    }
    for (int i = 0; i + POLISH_DIGITS <= text.length(); i++) {
      String polish = "PL" + text.substring(i, i + POLISH_DIGITS);
      boolean apart = !isDigitAt(text, i - 1) && !isDigitAt(text, i + POLISH_DIGITS);
      if (apart && isDigits(polish.substring(2)) && Iban.isValid(polish)) {
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

  /** The Polish IBAN of a sort code of 8 and an account of 16 digits, by its check digits. */
  static AccountNumber ofPolishParts(String sortCode, String account) {
    return new AccountNumber(sortCode + "/" + account, Iban.of("PL", sortCode + account));
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
    OptionalInt length =
        text.length() > 2 ? Iban.length(text.substring(0, 2)) : OptionalInt.empty();
    boolean tooLong = length.isEmpty() || text.length() == length.getAsInt() + 3;
    return tooLong ? matcher.group(1) : text;
  }
}

package app.kontor.banking.internal.statement;

import app.kontor.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Charges banks mention in text: {@code 71F} and {@code /CHGS/}, with {@code 33B} and {@code
 * /OCMT/}.
 */
final class BankCharges {
  private static final Pattern CHARGES =
      Pattern.compile("(?:71F[: ]{0,3}|/CHGS/)\\s?([A-Z]{3})\\s?(\\d{1,12}(?:[,.]\\d{0,4})?)");
  private static final Pattern ORIGINAL =
      Pattern.compile("(?:33B[: ]{0,3}|/OCMT/)\\s?([A-Z]{3})\\s?(\\d{1,12}(?:[,.]\\d{0,4})?)");

  private BankCharges() {}

  static void find(List<String> lines, TransactionBuilder builder) {
    String text = String.join("", lines);
    if (!text.contains("71F")
        && !text.contains("/CHGS/")
        && !text.contains("33B")
        && !text.contains("/OCMT/")) {
      return;
    }
    Matcher charges = CHARGES.matcher(text);
    if (charges.find()) {
      Currency currency = StatementValues.currencyOrNull(charges.group(1));
      if (currency != null) {
        builder.charges(money(charges.group(2), currency));
      }
    }
    Matcher original = ORIGINAL.matcher(text);
    if (original.find()) {
      Currency currency = StatementValues.currencyOrNull(original.group(1));
      if (currency != null) {
        builder.instructed(money(original.group(2), currency));
      }
    }
  }

  private static Money money(String digits, Currency currency) {
    String plain = digits.replace(',', '.');
    String whole = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    return Money.rounded(new BigDecimal(whole), currency, RoundingMode.HALF_UP);
  }
}

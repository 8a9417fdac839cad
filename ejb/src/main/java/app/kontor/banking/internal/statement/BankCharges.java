package app.kontor.banking.internal.statement;

import app.kontor.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Charges banks mention in text: {@code 71F} and {@code /CHGS/}, with {@code 33B} and {@code
 * /OCMT/}.
 */
final class BankCharges {
  private static final String AMOUNT = "\\s?([A-Z]{3})\\s?((?:\\d|[.,]\\d)[\\d.,]{0,24})";
  private static final Pattern CHARGES =
      Pattern.compile("(?:71F[: ]{0,3}|/CHGS/)" + AMOUNT, Pattern.CASE_INSENSITIVE);
  private static final Pattern ORIGINAL =
      Pattern.compile("(?:33B[: ]{0,3}|/OCMT/)" + AMOUNT, Pattern.CASE_INSENSITIVE);

  private BankCharges() {}

  /** Looks into a text whose pieces stand together as they were before the bank cut them. */
  static void find(String text, TransactionBuilder builder) {
    Money charges = first(CHARGES, text);
    if (charges != null) {
      builder.charges(charges);
    }
    Money original = first(ORIGINAL, text);
    if (original != null) {
      builder.instructed(original);
    }
  }

  private static @Nullable Money first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Currency currency = StatementValues.currencyOrNull(matcher.group(1));
      BigDecimal amount = BankNumber.read(withoutFullStop(matcher.group(2)), ',');
      if (currency != null && amount != null) {
        return Money.rounded(amount, currency, RoundingMode.HALF_UP);
      }
    }
    return null;
  }

  /** The mark that ends the sentence, not the number; {@code 15,} is a number. */
  private static String withoutFullStop(String digits) {
    String text = digits;
    while (text.endsWith(".") || text.endsWith(",") && text.indexOf(',') < text.length() - 1) {
      text = text.substring(0, text.length() - 1);
    }
    return text;
  }
}

package app.kontor.billing.internal.render;

import app.kontor.money.Currencies;
import app.kontor.money.Money;
import app.kontor.party.BankAccount;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What a payer's banking app reads from the printed code: EPC069-12 for euro, the Polish bank
 * association's 2D recommendation of 2013 for PLN; other currencies have no code. The Polish code
 * holds six digits of grosze; a larger amount is left at zero for the payer to enter.
 */
final class TransferQr {
  private static final int EPC_MAX_BYTES = 331;
  private static final int EPC_NAME = 70;
  private static final int ZBP_NAME = 20;
  private static final int ZBP_TITLE = 32;
  private static final long ZBP_MAX_GROSZE = 999_999;
  private static final Money EPC_MAX = Money.of("999999999.99", "EUR");

  private TransferQr() {}

  /**
   * The payload, or empty if the currency, the account or the amount does not fit the standard.
   *
   * @param taxNumber the receiver's Polish NIP, digits only, or empty
   * @param reference creditor reference without blanks
   */
  static Optional<String> payload(
      BankAccount account, String receiver, String taxNumber, Money amount, String reference) {
    if (!amount.isPositive()) {
      return Optional.empty();
    }
    if (amount.currency().equals(Currencies.EUR)) {
      return epc(account, receiver, amount, reference);
    }
    if (amount.currency().equals(Currencies.PLN)) {
      return zbp(account, receiver, taxNumber, amount, reference);
    }
    return Optional.empty();
  }

  private static Optional<String> epc(
      BankAccount account, String receiver, Money amount, String reference) {
    if (amount.compareTo(EPC_MAX) > 0) {
      return Optional.empty();
    }
    String payload =
        String.join(
            "\n",
            "BCD",
            "002",
            "1",
            "SCT",
            account.bic(),
            cut(receiver, EPC_NAME),
            account.iban(),
            "EUR" + amount.amount().toPlainString(),
            "",
            reference);
    return payload.getBytes(StandardCharsets.UTF_8).length <= EPC_MAX_BYTES
        ? Optional.of(payload)
        : Optional.empty();
  }

  private static Optional<String> zbp(
      BankAccount account, String receiver, String taxNumber, Money amount, String reference) {
    String iban = account.iban().toUpperCase(Locale.ROOT);
    if (!iban.matches("PL\\d{26}")) {
      return Optional.empty();
    }
    long grosze = amount.minorUnits() <= ZBP_MAX_GROSZE ? amount.minorUnits() : 0;
    String digits = taxNumber.replaceAll("\\D", "");
    return Optional.of(
        String.join(
            "|",
            digits.length() == 10 ? digits : "",
            "PL",
            iban.substring(2),
            String.format(Locale.ROOT, "%06d", grosze),
            cut(receiver, ZBP_NAME),
            cut(reference, ZBP_TITLE),
            "",
            "",
            ""));
  }

  private static String cut(String text, int length) {
    String clean = text.replaceAll("[|\\p{Cntrl}]", " ").strip();
    if (clean.length() <= length) {
      return clean;
    }
    int end = Character.isHighSurrogate(clean.charAt(length - 1)) ? length - 1 : length;
    return clean.substring(0, end).strip();
  }
}

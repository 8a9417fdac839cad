package app.kontor.party;

import app.kontor.money.Iban;
import app.kontor.platform.failure.InvalidInput;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What a bank account must be like; a refusal names the field of the form. */
public final class BankAccountRules {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}-]+");

  /** ISO 9362: bank, country, place and, for a branch, three more. */
  private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

  private static final int LONGEST_NAME = 80;
  private static final int LAST_PLACE = 999;

  private BankAccountRules() {}

  /**
   * The account as it is kept: numbers in capital letters without blanks.
   *
   * @throws InvalidInput at {@code iban}, {@code bic}, {@code bankName} or {@code place}
   */
  public static BankAccount checked(BankAccount typed) {
    BankAccount account =
        new BankAccount(
            plain(typed.iban()),
            plain(typed.bic()),
            typed.bankName().strip(),
            typed.currency(),
            typed.place(),
            typed.active(),
            typed.others(),
            typed.version());
    iban(account.iban());
    if (!BIC.matcher(account.bic()).matches()) {
      throw new InvalidInput("bic", "NOT_A_BIC", typed.bic().strip());
    }
    if (account.bankName().isEmpty()) {
      throw InvalidInput.required("bankName");
    }
    if (account.bankName().length() > LONGEST_NAME) {
      throw new InvalidInput("bankName", "TOO_LONG", LONGEST_NAME);
    }
    if (account.place() < 1 || account.place() > LAST_PLACE) {
      throw new InvalidInput("place", "NOT_A_VALUE", account.place());
    }
    return account;
  }

  /** Says what is wrong with a number: its shape, its country's length or its digits. */
  private static void iban(String iban) {
    if (!Iban.isShape(iban)) {
      throw new InvalidInput("iban", "NOT_AN_IBAN", iban);
    }
    String country = iban.substring(0, 2);
    OptionalInt length = Iban.length(country);
    if (length.isPresent() && length.getAsInt() != iban.length()) {
      throw new InvalidInput("iban", "IBAN_LENGTH", country, length.getAsInt(), iban.length());
    }
    if (!Iban.isValid(iban)) {
      throw new InvalidInput("iban", "IBAN_DIGITS", Iban.grouped(iban));
    }
  }

  private static String plain(String typed) {
    return BLANKS.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
  }
}

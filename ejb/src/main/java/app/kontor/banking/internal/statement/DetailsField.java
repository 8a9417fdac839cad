package app.kontor.banking.internal.statement;

import app.kontor.money.Iban;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Field 86: text to a standard nobody agreed on. The dialect is found per entry, since banks mix
 * them in one file; the separator last seen for the account helps with entries too short to tell.
 */
final class DetailsField {
  private static final Pattern IBAN_IN_TEXT =
      Pattern.compile("(?<![A-Z0-9])[A-Z]{2}\\d{2}[A-Z0-9]{11,30}(?![A-Z0-9])");
  private static final int MOST_LINES = 400;

  private final AccountNumber ownAccount;
  private char separatorSeen;

  /** Details of entries on an account; an empty one where it is not known. */
  DetailsField(AccountNumber ownAccount) {
    this.ownAccount = ownAccount;
  }

  /** Reads the lines of the field; {@code supplement} is the second line of field 61. */
  TransactionBuilder read(List<String> written, List<String> supplement) {
    List<String> lines = written.size() > MOST_LINES ? written.subList(0, MOST_LINES) : written;
    TransactionBuilder builder = new TransactionBuilder();
    char separator = SubfieldDialect.separatorOf(lines, separatorSeen);
    List<String> bankText = List.of(String.join("", lines));
    if (separator != 0) {
      separatorSeen = separator;
      bankText = SubfieldDialect.read(lines, separator, builder);
    } else if (SlashDialect.fits(lines)) {
      SlashDialect.read(lines, builder);
    } else if (LabelDialect.fits(lines)) {
      LabelDialect.read(lines, builder);
    } else {
      readPlain(lines, builder);
    }
    SepaKeywords.split(builder);
    bankText.forEach(text -> BankCharges.find(text, builder));
    BankCharges.find(String.join("", supplement), builder);
    supplement.forEach(line -> readAccount(line, builder));
    return builder;
  }

  /** Rabobank writes the other account alone into the second line of field 61. */
  private void readAccount(String line, TransactionBuilder builder) {
    AccountNumber number = AccountNumber.of(line);
    boolean alone =
        number.normalized().endsWith(line.replaceAll("[\\s/]", "").toUpperCase(Locale.ROOT));
    if (alone
        && Iban.isValid(number.normalized())
        && !number.normalized().equals(ownAccount.normalized())) {
      builder.account(number);
    }
  }

  private static void readPlain(List<String> lines, TransactionBuilder builder) {
    builder.remittance(lines);
    Matcher matcher = IBAN_IN_TEXT.matcher(String.join("", lines));
    while (matcher.find() && !builder.hasAccount()) {
      if (Iban.isValid(matcher.group())) {
        builder.account(AccountNumber.of(matcher.group()));
      }
    }
  }
}

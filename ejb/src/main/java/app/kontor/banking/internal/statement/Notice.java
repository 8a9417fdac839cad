package app.kontor.banking.internal.statement;

import java.util.List;

/**
 * Something a reader should know about a file that was read nevertheless.
 *
 * @param line line in the file, 0 if it concerns all of it
 * @param arguments values for the text of the code
 */
public record Notice(Code code, int line, List<String> arguments) {

  public Notice {
    arguments = List.copyOf(arguments);
  }

  static Notice of(Code code, int line, String... arguments) {
    return new Notice(code, line, List.of(arguments));
  }

  /** What is noticed; the texts are in the bundles. */
  public enum Code {
    /** The closing balance is not opening plus entries: arguments expected, found. */
    BALANCE_DISAGREES,
    /** The number or sum of entries stated by the bank differs: arguments stated, found. */
    TOTALS_DISAGREE,
    /** An amount is in another currency than the account: argument the currency. */
    CURRENCY_DIFFERS,
    /** A balance came without its sign and was taken as a credit. */
    BALANCE_SIGN_MISSING,
    /** A day that does not exist was moved to the month's last: argument as written. */
    DATE_CORRECTED,
    /** An entry without booking date took the date of the statement. */
    BOOKING_DATE_ASSUMED,
    /** An amount had more decimals than its currency and was rounded: argument as written. */
    AMOUNT_ROUNDED,
    /** The single transactions of a batch do not add up to it, so it stays one entry. */
    BATCH_NOT_SPLIT,
    /** The message names no account. */
    ACCOUNT_MISSING,
    /** The text was not in the encoding that it claims: argument the encoding used. */
    ENCODING_CORRECTED,
    /** A member of a ZIP file is no bank statement: argument its name. */
    MEMBER_SKIPPED,
    /** A member of a ZIP file was left out: arguments its name, the reason, field or element. */
    MEMBER_UNREADABLE,
    /** A statement names no currency anywhere and was left out. */
    STATEMENT_WITHOUT_CURRENCY,
    /** An entry cannot be read and was left out: arguments the field or element, as written. */
    ENTRY_UNREADABLE,
    /** A balance, date or total cannot be read and was passed over: arguments as above. */
    FIELD_UNREADABLE,
    /** An amount has a sign beside its mark and was taken as money out: argument as written. */
    AMOUNT_NEGATIVE,
    /** There are more notices of one kind than are kept: arguments how many more, the kind. */
    MORE
  }
}

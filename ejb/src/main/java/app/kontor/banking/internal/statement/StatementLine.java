package app.kontor.banking.internal.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Field 61 taken apart. Small letters and blanks between its parts are read as the bank meant them.
 *
 * @param bookingDate null where the field has no {@code MMDD}
 * @param credit money in; a reversed credit ({@code RC}) is money out, a reversed debit money in
 * @param expected {@code EC} and {@code ED}: announced, not booked
 * @param amount positive
 * @param negative whether the bank wrote a minus sign, which makes it money out
 * @param supplement the second line
 */
record StatementLine(
    LocalDate valueDate,
    @Nullable LocalDate bookingDate,
    boolean credit,
    boolean reversal,
    boolean expected,
    BigDecimal amount,
    boolean negative,
    String transactionCode,
    String customerReference,
    String bankReference,
    String supplement) {

  private static final String NONE = "NONREF";
  private static final int MOST_FUNDS_LETTERS = 3;

  /**
   * Takes the field apart.
   *
   * @throws UnreadableStatementException if day, mark or amount cannot be read
   */
  static StatementLine read(SwiftField field, StatementValues values) {
    Cursor cursor = new Cursor(field.first().strip());
    int line = field.line();
    LocalDate valueDate = values.date(cursor.text, line, "61");
    cursor.at = 6;
    LocalDate bookingDate = bookingDate(cursor, valueDate, values, line);
    char mark = cursor.upper();
    boolean reversal = mark == 'R';
    boolean expected = mark == 'E';
    if (reversal || expected) {
      cursor.at++;
    }
    char direction = cursor.upper();
    if (direction != 'C' && direction != 'D') {
      throw StatementValues.invalid("61", line);
    }
    cursor.at++;
    cursor.skipLetters(MOST_FUNDS_LETTERS);
    BigDecimal amount = values.decimal(cursor.amount(), line, "61");
    boolean negative = amount.signum() < 0;
    if (!cursor.isAtCodeOrEnd()) {
      throw StatementValues.invalid("61", line);
    }
    References references = References.of(cursor.rest());
    List<String> lines = field.content();
    return new StatementLine(
        valueDate,
        bookingDate,
        (direction == 'C') != reversal && !negative,
        reversal,
        expected,
        amount.abs(),
        negative,
        references.code,
        references.customer,
        references.bank,
        String.join("\n", lines.subList(Math.min(1, lines.size()), lines.size())));
  }

  private static @Nullable LocalDate bookingDate(
      Cursor cursor, LocalDate valueDate, StatementValues values, int line) {
    cursor.skipBlanks();
    if (cursor.digits() < 4) {
      return null;
    }
    String monthAndDay = cursor.text.substring(cursor.at, cursor.at + 4);
    cursor.at += 4;
    return monthAndDay.equals("0000") ? null : values.nearest(valueDate, monthAndDay, line);
  }

  /** A place in the field. */
  private static final class Cursor {
    final String text;
    int at;

    Cursor(String text) {
      this.text = text;
    }

    void skipBlanks() {
      while (at < text.length() && isBlank(text.charAt(at))) {
        at++;
      }
    }

    /** The next letter, whatever its case. */
    char upper() {
      skipBlanks();
      return at < text.length() ? Character.toUpperCase(text.charAt(at)) : ' ';
    }

    int digits() {
      int to = at;
      while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
        to++;
      }
      return to - at;
    }

    /** One letter of the currency by the standard, all three at some banks. */
    void skipLetters(int most) {
      skipBlanks();
      int end = at;
      while (end < text.length() && end - at < most && Character.isLetter(text.charAt(end))) {
        end++;
      }
      at = end;
    }

    String amount() {
      int from = at;
      while (at < text.length() && isAmount(text.charAt(at))) {
        at++;
      }
      return text.substring(from, at);
    }

    /** Behind the amount stands the kind of transaction; anything else belongs to the amount. */
    boolean isAtCodeOrEnd() {
      return at >= text.length() || "NSF/".indexOf(Character.toUpperCase(text.charAt(at))) >= 0;
    }

    String rest() {
      return text.substring(at);
    }

    private static boolean isBlank(char c) {
      return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u202f';
    }

    private static boolean isAmount(char c) {
      return c >= '0' && c <= '9' || ",.+-'".indexOf(c) >= 0 || isBlank(c);
    }
  }

  /** What follows the amount: {@code NTRFcustomer//bank}, with parts left out at will. */
  private record References(String code, String customer, String bank) {

    static References of(String text) {
      String code = "";
      String rest = text;
      boolean coded =
          text.length() >= 4 && "NSF".indexOf(Character.toUpperCase(text.charAt(0))) >= 0;
      if (!text.startsWith(NONE) && coded) {
        code = text.substring(0, 4);
        rest = text.substring(4);
      }
      int slashes = rest.indexOf("//");
      String customer = slashes < 0 ? rest : rest.substring(0, slashes);
      String bank = slashes < 0 ? "" : rest.substring(slashes + 2);
      return new References(code, orNone(customer), orNone(bank));
    }

    private static String orNone(String reference) {
      String text = reference.strip();
      return text.equals(NONE) || text.equals("KREF+") || text.equals("EREF+") ? "" : text;
    }
  }

  /** The supplement's lines, never null. */
  List<String> supplementLines() {
    return supplement.isEmpty() ? List.of() : List.of(supplement.split("\n", -1));
  }
}

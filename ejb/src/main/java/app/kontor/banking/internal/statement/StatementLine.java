package app.kontor.banking.internal.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Field 61 taken apart.
 *
 * @param bookingDate null where the field has no {@code MMDD}
 * @param credit money in; a reversed credit ({@code RC}) is money out, a reversed debit money in
 * @param expected {@code EC} and {@code ED}: announced, not booked
 * @param amount positive
 * @param supplement the second line
 */
record StatementLine(
    LocalDate valueDate,
    @Nullable LocalDate bookingDate,
    boolean credit,
    boolean reversal,
    boolean expected,
    BigDecimal amount,
    String transactionCode,
    String customerReference,
    String bankReference,
    String supplement) {

  private static final String NONE = "NONREF";

  static StatementLine read(SwiftField field, StatementValues values) {
    String text = field.first().strip();
    int line = field.line();
    LocalDate valueDate = values.date(text, line, "61");
    int at = 6;
    LocalDate bookingDate = null;
    if (digits(text, at) >= 4) {
      String monthAndDay = text.substring(at, at + 4);
      bookingDate =
          monthAndDay.equals("0000") ? null : values.nearest(valueDate, monthAndDay, line);
      at += 4;
    }
    char mark = at < text.length() ? text.charAt(at) : ' ';
    boolean reversal = mark == 'R';
    boolean expected = mark == 'E';
    if (reversal || expected) {
      at++;
    }
    char direction = at < text.length() ? text.charAt(at) : ' ';
    if (direction != 'C' && direction != 'D') {
      throw StatementValues.invalid("61", line);
    }
    at++;
    if (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    int end = at;
    while (end < text.length() && isAmount(text.charAt(end))) {
      end++;
    }
    BigDecimal amount = values.decimal(text.substring(at, end), line, "61");
    References references = References.of(text.substring(end));
    String supplement = String.join("\n", field.lines().subList(1, field.lines().size()));
    return new StatementLine(
        valueDate,
        bookingDate,
        (direction == 'C') != reversal,
        reversal,
        expected,
        amount,
        references.code,
        references.customer,
        references.bank,
        supplement);
  }

  private static int digits(String text, int from) {
    int to = from;
    while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
      to++;
    }
    return to - from;
  }

  private static boolean isAmount(char c) {
    return c >= '0' && c <= '9' || c == ',' || c == '.' || c == ' ';
  }

  /** What follows the amount: {@code NTRFcustomer//bank}, with parts left out at will. */
  private record References(String code, String customer, String bank) {

    static References of(String text) {
      String code = "";
      String rest = text;
      if (!text.startsWith(NONE) && text.length() >= 4 && "NSF".indexOf(text.charAt(0)) >= 0) {
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

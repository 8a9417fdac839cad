package app.kontor.banking.internal.statement;

import app.kontor.banking.internal.statement.UnreadableStatementException.Reason;
import app.kontor.money.Currencies;
import app.kontor.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates, amounts and balances, forgiving what banks get wrong. */
final class StatementValues {
  private static final int EARLIEST_YEAR = 1900;
  private static final int LONGEST_SHOWN = 80;
  private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?!\\d)");
  private static final Pattern BALANCE =
      Pattern.compile("([A-Za-z]{0,2})\\s*(\\d{6})\\s*([A-Za-z]{3})\\s*(.*)", Pattern.DOTALL);

  private final Notices notices;

  StatementValues(Notices notices) {
    this.notices = notices;
  }

  /** {@code YYMMDD}; a day past the month's end becomes its last. */
  LocalDate date(String text, int line, String field) {
    if (text.length() < 6 || !AccountNumber.isDigits(text.substring(0, 6))) {
      throw invalid(field, line);
    }
    int year = Integer.parseInt(text.substring(0, 2));
    return day(year < 80 ? 2000 + year : 1900 + year, text.substring(2, 6), line, field);
  }

  /** {@code MMDD} in the year that brings it nearest to the value date. */
  LocalDate nearest(LocalDate valueDate, String monthAndDay, int line) {
    LocalDate same = day(valueDate.getYear(), monthAndDay, line, "61");
    long days = same.toEpochDay() - valueDate.toEpochDay();
    if (days > 183) {
      return day(valueDate.getYear() - 1, monthAndDay, line, "61");
    }
    return days < -183 ? day(valueDate.getYear() + 1, monthAndDay, line, "61") : same;
  }

  /** An ISO date, with hyphens or without, or the date part of a time stamp. */
  LocalDate isoDate(String text, int line, String element) {
    Matcher matcher = ISO_DATE.matcher(text.strip());
    if (!matcher.lookingAt()) {
      throw new UnreadableStatementException(Reason.FIELD_INVALID, line, element);
    }
    String monthAndDay = matcher.group(2) + matcher.group(3);
    return day(Integer.parseInt(matcher.group(1)), monthAndDay, line, element);
  }

  /** The date, or null with a notice where it cannot be read. */
  @Nullable LocalDate isoDateOrNull(String text, int line, String element) {
    try {
      return isoDate(text, line, element);
    } catch (UnreadableStatementException e) {
      notices.add(Notice.Code.FIELD_UNREADABLE, line, element, shown(text));
      return null;
    }
  }

  private LocalDate day(int year, String monthAndDay, int line, String field) {
    int month = Integer.parseInt(monthAndDay.substring(0, 2));
    int day = Integer.parseInt(monthAndDay.substring(2, 4));
    if (year < EARLIEST_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
      throw invalid(field, line);
    }
    int last = YearMonth.of(year, Month.of(month)).lengthOfMonth();
    if (day > last) {
      notices.add(Notice.Code.DATE_CORRECTED, line, monthAndDay);
      day = last;
    }
    return LocalDate.of(year, month, day);
  }

  /** An amount in SWIFT's writing, with a decimal comma, however the bank bends it. */
  BigDecimal decimal(String text, int line, String field) {
    BigDecimal number = BankNumber.read(text, ',');
    if (number == null) {
      throw invalid(field, line);
    }
    return number;
  }

  /** The amount at the currency's minor unit, rounded with a notice where the bank has more. */
  Money money(BigDecimal amount, Currency currency, int line) {
    Money rounded = Money.rounded(amount, currency, RoundingMode.HALF_UP);
    if (rounded.amount().compareTo(amount) != 0) {
      notices.add(Notice.Code.AMOUNT_ROUNDED, line, amount.toPlainString());
    }
    return rounded;
  }

  /**
   * An amount of an XML message (xs:decimal), in its own currency or else in the one given; null if
   * either cannot be read.
   */
  @Nullable Money xmlMoney(XmlNode node, @Nullable Currency fallback) {
    Currency currency = node.currency.isEmpty() ? fallback : currencyOrNull(node.currency);
    BigDecimal number = BankNumber.read(node.text, '.');
    return currency == null || number == null ? null : money(number, currency, node.line);
  }

  static @Nullable Currency currencyOrNull(String code) {
    try {
      return Currencies.of(code.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /**
   * {@code C070126PLN45810300,95} of fields 60 and 62; null with a notice where it cannot be read,
   * so that the statement's balances prove nothing.
   */
  @Nullable Balance balance(SwiftField field) {
    String text = field.first().strip();
    try {
      return balance(field, text);
    } catch (UnreadableStatementException e) {
      notices.add(Notice.Code.FIELD_UNREADABLE, field.line(), e.detail(), shown(text));
      return null;
    }
  }

  private Balance balance(SwiftField field, String text) {
    int line = field.line();
    Matcher matcher = BALANCE.matcher(text);
    if (!matcher.matches()) {
      throw invalid(field.tag(), line);
    }
    String mark = matcher.group(1).toUpperCase(Locale.ROOT);
    Currency currency = currencyOrNull(matcher.group(3));
    if (currency == null || !mark.isEmpty() && !mark.equals("C") && !mark.equals("D")) {
      throw invalid(field.tag(), line);
    }
    if (mark.isEmpty()) {
      notices.add(Notice.Code.BALANCE_SIGN_MISSING, line);
    }
    BigDecimal amount = decimal(matcher.group(4), line, field.tag());
    Money money = money(amount, currency, line);
    boolean overdrawn = mark.equals("D") || money.isNegative();
    return new Balance(
        overdrawn ? money.abs().negated() : money,
        dateOrNull(matcher.group(2), line, field.tag()),
        field.tag().endsWith("M"));
  }

  /** {@code YYMMDD}, or null with a notice where there is no such day. */
  @Nullable LocalDate dateOrNull(String text, int line, String field) {
    try {
      return date(text, line, field);
    } catch (UnreadableStatementException e) {
      notices.add(Notice.Code.FIELD_UNREADABLE, line, e.detail(), shown(text));
      return null;
    }
  }

  /** What was written, short enough for a notice. */
  static String shown(String written) {
    String text = written.replaceAll("\\p{Cntrl}", " ").strip();
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  static UnreadableStatementException invalid(String field, int line) {
    return new UnreadableStatementException(Reason.FIELD_INVALID, line, ":" + field + ":");
  }
}

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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads dates, amounts and balances, forgiving what banks get wrong. */
final class StatementValues {
  private static final int MOST_DIGITS = 18;

  private final List<Notice> notices;

  StatementValues(List<Notice> notices) {
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

  /** An ISO date, or the date part of a time stamp as the bank wrote it. */
  LocalDate isoDate(String text, int line, String element) {
    String plain = text.strip();
    boolean shaped =
        plain.length() >= 10
            && plain.charAt(4) == '-'
            && plain.charAt(7) == '-'
            && AccountNumber.isDigits(plain.substring(0, 4))
            && AccountNumber.isDigits(plain.substring(5, 7) + plain.substring(8, 10));
    if (!shaped || plain.startsWith("0000")) {
      throw new UnreadableStatementException(Reason.FIELD_INVALID, line, element);
    }
    String monthAndDay = plain.substring(5, 7) + plain.substring(8, 10);
    return day(Integer.parseInt(plain.substring(0, 4)), monthAndDay, line, element);
  }

  private LocalDate day(int year, String monthAndDay, int line, String field) {
    int month = Integer.parseInt(monthAndDay.substring(0, 2));
    int day = Integer.parseInt(monthAndDay.substring(2, 4));
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      throw invalid(field, line);
    }
    int last = YearMonth.of(year, Month.of(month)).lengthOfMonth();
    if (day > last) {
      notices.add(Notice.of(Notice.Code.DATE_CORRECTED, line, monthAndDay));
      day = last;
    }
    return LocalDate.of(year, month, day);
  }

  /** {@code 1000,} and {@code 000000001000,50} and {@code 1000.5}; never signed. */
  BigDecimal decimal(String text, int line, String field) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean point = false;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        plain.append(c);
        digits++;
      } else if ((c == ',' || c == '.') && !point) {
        plain.append(digits == 0 ? "0." : ".");
        point = true;
      } else if (c != ' ') {
        throw invalid(field, line);
      }
    }
    if (digits == 0 || digits > MOST_DIGITS) {
      throw invalid(field, line);
    }
    if (plain.charAt(plain.length() - 1) == '.') {
      plain.setLength(plain.length() - 1);
    }
    return new BigDecimal(plain.toString());
  }

  /** The amount at the currency's minor unit, rounded with a notice where the bank has more. */
  Money money(BigDecimal amount, Currency currency, int line) {
    Money rounded = Money.rounded(amount, currency, RoundingMode.HALF_UP);
    if (rounded.amount().compareTo(amount) != 0) {
      notices.add(Notice.of(Notice.Code.AMOUNT_ROUNDED, line, amount.toPlainString()));
    }
    return rounded;
  }

  Currency currency(String code, int line, String field) {
    Currency found = currencyOrNull(code);
    if (found == null) {
      throw invalid(field, line);
    }
    return found;
  }

  static @Nullable Currency currencyOrNull(String code) {
    try {
      return Currencies.of(code);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** {@code C070126PLN45810300,95} of fields 60 and 62. */
  Balance balance(SwiftField field) {
    String text = field.first().strip();
    if (text.length() < 11) {
      throw invalid(field.tag(), field.line());
    }
    char sign = text.charAt(0);
    if (sign != 'C' && sign != 'D') {
      throw invalid(field.tag(), field.line());
    }
    LocalDate date = date(text.substring(1), field.line(), field.tag());
    Currency currency = currency(text.substring(7, 10), field.line(), field.tag());
    BigDecimal amount = decimal(text.substring(10), field.line(), field.tag());
    Money money = money(amount, currency, field.line());
    return new Balance(sign == 'D' ? money.negated() : money, date, field.tag().endsWith("M"));
  }

  static UnreadableStatementException invalid(String field, int line) {
    return new UnreadableStatementException(Reason.FIELD_INVALID, line, ":" + field + ":");
  }
}

package app.kontor.banking.internal;

import app.kontor.banking.internal.statement.Balance;
import app.kontor.banking.internal.statement.Entry;
import app.kontor.banking.internal.statement.Statement;
import app.kontor.banking.model.BankStatement;
import app.kontor.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of an account's history that a statement covers: from one balance to another. Two
 * statements whose stretches do not overlap cannot hold the same entry, however alike two entries
 * look.
 *
 * @param proves whether it is a final statement with both balances; others prove nothing
 * @param number as the bank counts its statements, empty if it does not
 * @param page page of the statement, empty if it has none
 * @param from day of the opening balance, null if not known
 * @param to day of the closing balance, null if not known
 * @param firstEntry day of its earliest entry, null if not known
 */
record StatementSpan(
    boolean proves,
    String number,
    String page,
    @Nullable BigDecimal opening,
    @Nullable BigDecimal closing,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate firstEntry) {

  static StatementSpan of(Statement statement) {
    return new StatementSpan(
        statement.format().isFinal(),
        statement.number(),
        statement.page(),
        statement.opening().map(Balance::amount).map(Money::amount).orElse(null),
        statement.closing().map(Balance::amount).map(Money::amount).orElse(null),
        statement.opening().map(Balance::date).orElse(null),
        statement.closing().map(Balance::date).orElse(statement.date()),
        statement.entries().stream()
            .map(Entry::bookingDate)
            .min(Comparator.naturalOrder())
            .orElse(null));
  }

  /** Of a statement loaded before. */
  static StatementSpan of(BankStatement statement) {
    return new StatementSpan(
        statement.isFinal(),
        statement.bankNumber(),
        statement.page(),
        statement.opening(),
        statement.closing(),
        statement.openingDate(),
        statement.balanceDate(),
        null);
  }

  /**
   * Whether the later one begins where this one ends, so that no entry is in both. The balance must
   * be carried on; besides, their numbers follow each other or their days do. Two that begin at one
   * balance are the same statement made out again, unless their numbers say otherwise.
   */
  boolean isFollowedBy(StatementSpan later) {
    boolean complete =
        proves && later.proves && opening != null && closing != null && later.closing != null;
    if (!complete || !isSame(closing, later.opening)) {
      return false;
    }
    return isNextNumber(later) || !isSame(opening, later.opening) && startsBehind(later);
  }

  boolean hasBalancesOf(StatementSpan other) {
    return isSame(opening, other.opening) && isSame(closing, other.closing);
  }

  private boolean startsBehind(StatementSpan later) {
    LocalDate end = to;
    if (end == null) {
      return false;
    }
    LocalDate first = later.firstEntry;
    if (first != null && !first.isBefore(end)) {
      return true;
    }
    LocalDate start = later.from == null ? later.to : later.from;
    return start != null && !start.isBefore(end);
  }

  private boolean isNextNumber(StatementSpan later) {
    long mine = number(number);
    long theirs = number(later.number);
    if (mine < 0 || theirs < 0) {
      return false;
    }
    long page = number(this.page);
    long laterPage = number(later.page);
    boolean nextPage = mine == theirs && page >= 0 && laterPage == page + 1;
    return nextPage || theirs == mine + 1;
  }

  private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) == 0;
  }

  /** The number, -1 if it is none. */
  private static long number(String text) {
    boolean digits = !text.isEmpty() && text.length() <= 18;
    for (int i = 0; i < text.length() && digits; i++) {
      digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits ? Long.parseLong(text) : -1;
  }
}

package app.kontor.banking.internal.statement;

import app.kontor.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers a statement from either family of messages and makes the checks common to both. */
final class StatementBuilder {
  final StatementFormat format;
  final Notices notices = new Notices();
  final List<Entry> entries = new ArrayList<>();
  String identification = "";
  AccountNumber account = AccountNumber.NONE;
  String number = "";
  String page = "";
  @Nullable Currency currency;
  @Nullable Balance opening;
  @Nullable Balance closing;
  @Nullable LocalDate date;
  int line;

  StatementBuilder(StatementFormat format, int line) {
    this.format = format;
    this.line = line;
  }

  Statement build(Currency known) {
    if (!account.isPresent()) {
      notices.add(Notice.Code.ACCOUNT_MISSING, line);
    }
    LocalDate day = date;
    if (day == null && closing != null) {
      day = closing.date();
    }
    BalanceCheck check = check(known);
    return new Statement(
        format,
        identification,
        account,
        known,
        number,
        page,
        opening,
        closing,
        day,
        entries,
        check,
        notices.list(),
        "");
  }

  private BalanceCheck check(Currency known) {
    boolean foreign = false;
    for (Entry entry : entries) {
      if (!entry.amount().currency().equals(known)) {
        foreign = true;
        differs(entry.amount().currency(), entry.line());
      }
    }
    for (Balance balance : balances()) {
      if (!balance.amount().currency().equals(known)) {
        foreign = true;
        differs(balance.amount().currency(), line);
      }
    }
    if (foreign) {
      return BalanceCheck.DISAGREES;
    }
    if (opening == null || closing == null) {
      return BalanceCheck.NOT_POSSIBLE;
    }
    return checkSum(opening.amount(), closing.amount());
  }

  private BalanceCheck checkSum(Money first, Money last) {
    Money sum = first;
    for (Entry entry : entries) {
      if (entry.status() == EntryStatus.BOOKED) {
        sum = sum.plus(entry.amount());
      }
    }
    if (sum.equals(last)) {
      return BalanceCheck.AGREES;
    }
    notices.add(Notice.Code.BALANCE_DISAGREES, line, sum.toString(), last.toString());
    return BalanceCheck.DISAGREES;
  }

  private List<Balance> balances() {
    List<Balance> both = new ArrayList<>();
    if (opening != null) {
      both.add(opening);
    }
    if (closing != null) {
      both.add(closing);
    }
    return both;
  }

  private void differs(Currency found, int where) {
    notices.addOnce(Notice.Code.CURRENCY_DIFFERS, where, found.getCurrencyCode());
  }
}

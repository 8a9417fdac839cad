package app.kontor.banking.internal.statement;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One statement, report or notification of one account; the pages of a long MT940 are statements of
 * their own that share the number.
 *
 * @param identification the bank's id of the message ({@code :20:}, {@code Stmt/Id})
 * @param number statement number, empty if none
 * @param page page of the statement, empty if none
 * @param openingOrNull balance before the entries, null if the message has none
 * @param closingOrNull balance after the entries, null if the message has none
 * @param date day the statement was made or closed, null if the message does not say
 * @param source member of a ZIP file, else empty
 */
public record Statement(
    StatementFormat format,
    String identification,
    AccountNumber account,
    Currency currency,
    String number,
    String page,
    @Nullable Balance openingOrNull,
    @Nullable Balance closingOrNull,
    @Nullable LocalDate date,
    List<Entry> entries,
    BalanceCheck balanceCheck,
    List<Notice> notices,
    String source) {

  public Statement {
    entries = List.copyOf(entries);
    notices = List.copyOf(notices);
  }

  public Optional<Balance> opening() {
    return Optional.ofNullable(openingOrNull);
  }

  public Optional<Balance> closing() {
    return Optional.ofNullable(closingOrNull);
  }

  Statement from(String member) {
    return new Statement(
        format,
        identification,
        account,
        currency,
        number,
        page,
        openingOrNull,
        closingOrNull,
        date,
        entries,
        balanceCheck,
        notices,
        member);
  }
}

package app.kontor.banking;

import app.kontor.money.Iban;
import app.kontor.platform.data.Page;
import app.kontor.platform.data.PageRequest;
import app.kontor.platform.list.Audience;
import app.kontor.platform.list.Badge;
import app.kontor.platform.list.FilterValues;
import app.kontor.platform.list.ListCell;
import app.kontor.platform.list.ListDefinition;
import app.kontor.platform.list.ListShape;
import app.kontor.platform.list.Phrase;
import app.kontor.platform.list.RowOffer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Loaded bank statements with what was checked, the latest first. */
@Dependent
public class StatementList implements ListDefinition<StatementSummary> {
  public static final ListShape<StatementSummary> SHAPE =
      ListShape.<StatementSummary>named("statements")
          .code("account", "banking.account", StatementList::account)
          .text("currency", "common.currency", StatementSummary::currency)
          .text("statement", "banking.statement", StatementList::statement)
          .wide()
          .text("file", "common.file", StatementSummary::fileName)
          .date("date", "common.date", StatementSummary::date)
          .money("opening", "banking.opening", StatementSummary::opening)
          .money("closing", "banking.closing", StatementSummary::closing)
          .text("new", "banking.entries", row -> Phrase.of("banking.new", row.entriesNew()))
          .tight()
          .text("known", "banking.entries", row -> Phrase.of("banking.known", row.entriesKnown()))
          .status("balance", "banking.checks", StatementList::balance)
          .status("chain", "banking.checks", StatementList::chain)
          .status("foreign", "banking.checks", StatementList::foreign)
          .actions(
              RowOffer.<StatementSummary>command(
                      "withdraw", "office.banking.statements.withdraw", "pi-trash")
                  .byIcon()
                  .asking(StatementList::question))
          .page(
              Audience.STAFF,
              ListCell.of("account").over("currency"),
              ListCell.of("statement").over("file"),
              ListCell.of("date"),
              ListCell.of("closing").labelled("banking.balances"),
              ListCell.of("new").over("known"),
              ListCell.of("balance").over("chain", "foreign"),
              ListCell.of("actions"))
          .build();

  private static final int SHORTEST_IBAN = 15;

  private final Banking banking;

  @Inject
  public StatementList(Banking banking) {
    this.banking = banking;
  }

  @Override
  public ListShape<StatementSummary> shape() {
    return SHAPE;
  }

  @Override
  public Page<StatementSummary> rows(FilterValues filter, PageRequest page) {
    return banking.statements(page);
  }

  /** What is asked before the file of a statement is removed. */
  private static Phrase question(StatementSummary row) {
    String words = row.used() == 0 ? "withdraw.confirm" : "withdraw.undo";
    return Phrase.of("office.banking.statements." + words, row.fileName(), row.used());
  }

  private static String account(StatementSummary row) {
    return printed(row.account());
  }

  private static String statement(StatementSummary row) {
    return row.number() + " " + format(row.format());
  }

  /** An account number in groups of four, as it is printed. */
  public static String printed(String account) {
    return account.length() < SHORTEST_IBAN || account.indexOf('/') >= 0
        ? account
        : Iban.grouped(account);
  }

  /** A bank's format as banks write it: camt.053, MT940. */
  public static String format(String format) {
    return format.startsWith("CAMT_") ? format.toLowerCase(Locale.ROOT).replace('_', '.') : format;
  }

  private static Badge balance(StatementSummary row) {
    String found = row.balanceCheck();
    boolean agrees = found.equals("AGREES");
    String doubt = found.equals("DISAGREES") ? "danger" : "neutral";
    return new Badge(
        found,
        Phrase.of("banking.check." + found),
        agrees ? "ok" : doubt,
        agrees ? "pi-check" : "pi-exclamation-circle");
  }

  private static @Nullable Badge chain(StatementSummary row) {
    return row.chainBroken()
        ? new Badge("CHAIN", Phrase.of("banking.check.chain"), "warn", "pi-link")
        : null;
  }

  private static @Nullable Badge foreign(StatementSummary row) {
    return row.ownAccount()
        ? null
        : new Badge("FOREIGN", Phrase.of("banking.check.foreign"), "warn", "pi-question-circle");
  }
}

package app.kontor.banking;

import java.io.Serializable;
import java.util.List;

/**
 * What became of an uploaded file.
 *
 * @param repeated whether the file was loaded before, so that nothing was changed
 * @param entriesNew entries that were not known
 * @param entriesKnown entries of overlapping statements, left as they are
 * @param booked entries allocated by themselves
 * @param proposed entries with a proposal to be accepted
 */
public record StatementReport(
    String fileName,
    String sha256,
    String format,
    String encoding,
    boolean repeated,
    int entriesNew,
    int entriesKnown,
    int booked,
    int proposed,
    List<StatementSummary> statements,
    List<NoticeView> notices)
    implements Serializable {
  public StatementReport {
    statements = List.copyOf(statements);
    notices = List.copyOf(notices);
  }

  /** Accounts of the file that are not known as the seller's. */
  public List<String> foreignAccounts() {
    return statements.stream()
        .filter(statement -> !statement.ownAccount())
        .map(StatementSummary::account)
        .distinct()
        .toList();
  }
}

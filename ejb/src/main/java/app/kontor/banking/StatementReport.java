package app.kontor.banking;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

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
  private static final int MOST_PROBLEMS = 30;

  public StatementReport {
    statements = List.copyOf(statements);
    notices = List.copyOf(notices);
  }

  /** What of the statements a person should look at, the first of it where there is much. */
  public List<Problem> problems() {
    return allProblems().limit(MOST_PROBLEMS).toList();
  }

  /** How many problems there are beyond those listed. */
  public int moreProblems() {
    return (int) Math.max(0, allProblems().count() - MOST_PROBLEMS);
  }

  private Stream<Problem> allProblems() {
    return statements.stream()
        .flatMap(
            statement ->
                statement.notices().stream()
                    .filter(NoticeView::isProblem)
                    .map(notice -> new Problem(statement.number(), notice)));
  }

  /**
   * Something missing or odd in a statement.
   *
   * @param statement number of the statement, may be empty
   */
  public record Problem(String statement, NoticeView notice) implements Serializable {}

  /** Accounts of the file that are not known as the seller's. */
  public List<String> foreignAccounts() {
    return statements.stream()
        .filter(statement -> !statement.ownAccount())
        .map(StatementSummary::account)
        .distinct()
        .toList();
  }
}

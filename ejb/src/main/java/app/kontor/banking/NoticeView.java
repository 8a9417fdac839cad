package app.kontor.banking;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * Something odd about a file or statement; the text is in the bundles under {@code
 * banking.notice.<code>}.
 *
 * @param line line of the file, 0 if it concerns all of it
 */
public record NoticeView(String code, int line, List<String> arguments) implements Serializable {
  private static final Set<String> PROBLEMS =
      Set.of(
          "BALANCE_DISAGREES",
          "TOTALS_DISAGREE",
          "CURRENCY_DIFFERS",
          "ACCOUNT_MISSING",
          "ENTRY_UNREADABLE",
          "FIELD_UNREADABLE",
          "AMOUNT_NEGATIVE");

  public NoticeView {
    arguments = List.copyOf(arguments);
  }

  /** Whether something of a statement is missing or does not add up, so that a person must look. */
  public boolean isProblem() {
    return PROBLEMS.contains(code) || code.equals("MORE") && isProblemCounted();
  }

  private boolean isProblemCounted() {
    return arguments.size() > 1 && PROBLEMS.contains(arguments.get(1));
  }
}

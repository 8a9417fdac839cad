package app.kontor.banking.internal.statement;

import java.util.List;

/**
 * What was read from an uploaded file.
 *
 * @param format of the first statement
 * @param encoding the text's encoding, as found out
 * @param statements in the order of the file, never empty
 * @param notices those that concern the file, not a single statement
 */
public record StatementFile(
    StatementFormat format, String encoding, List<Statement> statements, List<Notice> notices) {

  public StatementFile {
    statements = List.copyOf(statements);
    notices = List.copyOf(notices);
  }
}

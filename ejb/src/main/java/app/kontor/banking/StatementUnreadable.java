package app.kontor.banking;

import app.kontor.platform.failure.BusinessException;

/** The file is no bank statement that can be read. */
public final class StatementUnreadable extends BusinessException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason what is wrong, part of the code
   * @param line line of the file
   * @param detail field or element at fault, may be empty
   * @param member member of a ZIP file, may be empty
   */
  public StatementUnreadable(String reason, int line, String detail, String member) {
    super("STATEMENT_" + reason, line, detail, member);
  }

  @Override
  public String field() {
    return "file";
  }
}

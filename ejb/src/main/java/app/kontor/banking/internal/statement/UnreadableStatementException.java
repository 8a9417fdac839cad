package app.kontor.banking.internal.statement;

/** The file cannot be read as a bank statement: what is wrong and in which line. */
public final class UnreadableStatementException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final int line;
  private final String detail;
  private final String member;

  UnreadableStatementException(Reason reason, int line, String detail) {
    this(reason, line, detail, "");
  }

  private UnreadableStatementException(Reason reason, int line, String detail, String member) {
    // no stack trace: a file may have hundreds of thousands of lines that cannot be read
    super(
        reason + " in line " + line + (detail.isEmpty() ? "" : ": " + detail), null, false, false);
    this.reason = reason;
    this.line = line;
    this.detail = detail;
    this.member = member;
  }

  UnreadableStatementException inMember(String name) {
    return new UnreadableStatementException(reason, line, detail, name);
  }

  public Reason reason() {
    return reason;
  }

  /** Line of the file, counted from 1. */
  public int line() {
    return line;
  }

  /** The field or element at fault, empty if none can be named. */
  public String detail() {
    return detail;
  }

  /** The member of a ZIP file, empty for a plain file. */
  public String member() {
    return member;
  }

  /** Why a file is refused. */
  public enum Reason {
    EMPTY,
    TOO_LARGE,
    UNKNOWN_FORMAT,
    NO_STATEMENT,
    FIELD_INVALID,
    CURRENCY_MISSING,
    XML_INVALID,
    DOCTYPE_REFUSED,
    ZIP_INVALID,
    ZIP_SUSPICIOUS
  }
}

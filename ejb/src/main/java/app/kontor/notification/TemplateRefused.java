package app.kontor.notification;

import app.kontor.platform.failure.BusinessException;

/** A template cannot be used; says where and why. */
public final class TemplateRefused extends BusinessException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final Reason reason;
  private final int line;
  private final int column;

  /** Why; the texts are {@code refusal.TEMPLATE_<reason>}. */
  public enum Reason {
    /** The template's notation is broken. */
    SYNTAX,
    /** There is no such tag in this kind of mail. */
    UNKNOWN_TAG,
    /** The notation is right but not offered to authors. */
    NOT_OFFERED,
    /** The result is empty. */
    EMPTY,
    /** The template or its result is too long. */
    TOO_LONG,
    /** A picture that is not in the mail: loading it would tell another server who reads it. */
    PICTURE,
    /** The HTML has parts that mail programs refuse: scripts, forms, frames. */
    HTML
  }

  /**
   * @param field {@code subject} or {@code body}
   * @param line from 1, 0 if it has no place
   * @param column from 1, 0 if it has no place
   * @param what the part of the template that is refused
   */
  public TemplateRefused(String field, Reason reason, int line, int column, String what) {
    super("TEMPLATE_" + reason, line, column, what);
    this.field = field;
    this.reason = reason;
    this.line = line;
    this.column = column;
  }

  @Override
  public String field() {
    return field;
  }

  public Reason reason() {
    return reason;
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }
}

package app.kontor.platform.failure;

import java.io.Serializable;

/** One input is missing or not acceptable; names the field. */
public final class InvalidInput extends BusinessException {
  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field the form's field id
   * @param code what is wrong with it, for example {@code REQUIRED} or {@code TOO_LONG}
   */
  public InvalidInput(String field, String code, Serializable... args) {
    super(code, args);
    this.field = field;
  }

  public static InvalidInput required(String field) {
    return new InvalidInput(field, "REQUIRED");
  }

  /**
   * The same about a field of one of several rows.
   *
   * @param row what names the row: its number on the form, or its key
   */
  public InvalidInput inRow(String row) {
    return new InvalidInput(row + ':' + field, code(), args().toArray(Serializable[]::new));
  }

  @Override
  public String field() {
    return field;
  }
}

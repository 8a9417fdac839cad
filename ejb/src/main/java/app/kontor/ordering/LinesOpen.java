package app.kontor.ordering;

import app.kontor.platform.failure.BusinessException;

/** The order has lines of which nobody has said which items they are. */
public final class LinesOpen extends BusinessException {
  private static final long serialVersionUID = 1L;

  public LinesOpen(OrderNumber number, int lines) {
    super("ORDER_LINES_OPEN", number, lines);
  }
}

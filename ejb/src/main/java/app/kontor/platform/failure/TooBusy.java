package app.kontor.platform.failure;

/**
 * Too many wanted the same rows, or a connection, at the same moment, longer than one can be kept
 * waiting. Nothing was changed; the same command with the same key may be given again.
 */
public final class TooBusy extends BusinessException {
  private static final long serialVersionUID = 1L;

  public TooBusy() {
    super("TOO_BUSY");
  }
}

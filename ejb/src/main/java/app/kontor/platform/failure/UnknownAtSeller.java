package app.kontor.platform.failure;

/** What was asked for is another seller's: for whoever asks there is no such thing. */
public final class UnknownAtSeller extends BusinessException {
  private static final long serialVersionUID = 1L;

  public UnknownAtSeller() {
    super("UNKNOWN_AT_SELLER");
  }
}

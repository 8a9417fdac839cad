package app.kontor.einvoice.internal.ksef;

import java.time.Duration;

/** A call of KSeF did not come to what was wanted. */
public abstract sealed class KsefFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private KsefFailure(String reason) {
    super(reason);
  }

  /** Nobody answers, or the server has troubles of its own: later it may work. */
  public static final class Unavailable extends KsefFailure {
    private static final long serialVersionUID = 1L;

    public Unavailable(String reason) {
      super(reason);
    }
  }

  /** A limit is reached, the published one or one that the server tells. */
  public static final class Busy extends KsefFailure {
    private static final long serialVersionUID = 1L;
    private final Duration pause;

    public Busy(Duration pause) {
      super("limit reached, again in " + pause.toSeconds() + " s");
      this.pause = pause;
    }

    /** How long to wait at least. */
    public Duration pause() {
      return pause;
    }
  }

  /** The token is not taken, or does not allow it: somebody has to mend the access. */
  public static final class NotSignedIn extends KsefFailure {
    private static final long serialVersionUID = 1L;

    public NotSignedIn(String reason) {
      super(reason);
    }
  }

  /** The request itself is refused, and would be again. */
  public static final class Refused extends KsefFailure {
    private static final long serialVersionUID = 1L;
    private final int status;

    public Refused(int status, String reason) {
      super(reason);
      this.status = status;
    }

    /** HTTP status. */
    public int status() {
      return status;
    }
  }
}

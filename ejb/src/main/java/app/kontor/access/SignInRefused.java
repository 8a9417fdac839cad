package app.kontor.access;

import app.kontor.platform.failure.BusinessException;

/** Sign-in failed; says nothing about which part was wrong. */
public final class SignInRefused extends BusinessException {
  private static final long serialVersionUID = 1L;

  private final long waitSeconds;

  public SignInRefused(long waitSeconds) {
    super(waitSeconds > 0 ? "SIGN_IN_THROTTLED" : "SIGN_IN_REFUSED", waitSeconds);
    this.waitSeconds = waitSeconds;
  }

  /** Seconds until the next try is heard, or 0. */
  public long waitSeconds() {
    return waitSeconds;
  }
}

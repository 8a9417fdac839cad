package app.kontor.platform.sftp;

import app.kontor.platform.failure.BusinessException;

/**
 * Another machine has shown a key that is not the one it is known by, or none is known yet. Nothing
 * was sent to it, neither user nor password.
 */
public final class HostKeyRefused extends BusinessException {
  private static final long serialVersionUID = 1L;

  private final String shown;

  /**
   * @param known whether it had another key before
   * @param shown fingerprint of the key that it has shown
   */
  HostKeyRefused(boolean known, String host, String shown) {
    super(known ? "SFTP_HOST_KEY_CHANGED" : "SFTP_HOST_KEY_NEW", host, shown);
    this.shown = shown;
  }

  /** Fingerprint of the key that it has shown. */
  public String shown() {
    return shown;
  }

  @Override
  public String field() {
    return "hostKey";
  }
}

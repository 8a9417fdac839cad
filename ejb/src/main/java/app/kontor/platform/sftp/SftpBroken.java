package app.kontor.platform.sftp;

import app.kontor.platform.failure.BusinessException;

/** Another machine does not answer, or has stopped to: what may go well a moment later. */
public final class SftpBroken extends BusinessException {
  private static final long serialVersionUID = 1L;

  SftpBroken(String code, String host) {
    super(code, host);
  }

  @Override
  public String field() {
    return "address";
  }
}

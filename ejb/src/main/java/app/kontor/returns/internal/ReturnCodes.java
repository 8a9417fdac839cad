package app.kontor.returns.internal;

import app.kontor.returns.ReturnCode;
import io.nayuki.qrcodegen.QrCode;

/** Draws QR codes of returns. */
final class ReturnCodes {
  private static final int QUIET = 4;

  private ReturnCodes() {}

  static ReturnCode of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return new ReturnCode(code.size + 2 * QUIET, path.toString());
  }
}

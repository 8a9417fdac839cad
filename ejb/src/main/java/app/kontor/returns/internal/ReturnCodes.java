package app.kontor.returns.internal;

import app.kontor.platform.code.QrDrawing;
import app.kontor.returns.ReturnCode;

/** Draws QR codes of returns. */
final class ReturnCodes {
  private ReturnCodes() {}

  static ReturnCode of(String text) {
    QrDrawing drawn = QrDrawing.of(text);
    return new ReturnCode(drawn.side(), drawn.path());
  }
}

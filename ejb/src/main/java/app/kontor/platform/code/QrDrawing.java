package app.kontor.platform.code;

import io.nayuki.qrcodegen.QrCode;
import java.io.Serializable;

/**
 * A QR code (ISO/IEC 18004, error correction M) as pages draw it.
 *
 * @param side of the square with the quiet zone of four modules, in modules
 * @param path of the dark modules as an SVG path, one unit each
 */
public record QrDrawing(int side, String path) implements Serializable {
  private static final int QUIET = 4;

  /** Draws a text, of which two thousand characters fit at most. */
  public static QrDrawing of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return new QrDrawing(code.size + 2 * QUIET, path.toString());
  }
}

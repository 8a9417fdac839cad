package app.kontor.billing.internal.render;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Draws a QR code at error correction M as a PNG, with the quiet zone of four modules. */
final class QrImage {
  private static final int QUIET = 4;
  private static final int SCALE = 8;

  private QrImage() {}

  static byte[] png(String payload) {
    QrCode code = QrCode.encodeText(payload, QrCode.Ecc.MEDIUM);
    int side = (code.size + 2 * QUIET) * SCALE;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean dark = code.getModule(x / SCALE - QUIET, y / SCALE - QUIET);
        image.setRGB(x, y, dark ? 0x000000 : 0xFFFFFF);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static String dataUri(String payload) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(payload));
  }
}

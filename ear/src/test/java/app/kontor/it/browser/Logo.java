package app.kontor.it.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A company's logo for tests: 240 by 72 pixels. */
final class Logo {
  private Logo() {}

  static FilePayload png() {
    BufferedImage image = new BufferedImage(240, 72, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0x7a1f5c));
    graphics.fillOval(4, 4, 64, 64);
    graphics.fillRect(80, 24, 150, 24);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FilePayload("logo.png", "image/png", out.toByteArray());
  }
}

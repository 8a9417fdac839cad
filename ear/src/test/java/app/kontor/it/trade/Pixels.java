package app.kontor.it.trade;

import app.kontor.platform.file.FileUpload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures that nobody has seen before. */
public final class Pixels {
  private Pixels() {}

  /** A file named by the number. */
  public static FileUpload png(int number) {
    return FileUpload.of(number + ".png", bytes(number, 640, 480));
  }

  /** A PNG: a plain field of the number's colour, with a corner that no other has. */
  public static byte[] bytes(int number, int width, int height) {
    return bytes("png", number, width, height);
  }

  /** The same in another format. */
  public static byte[] bytes(String format, int number, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.getHSBColor(number / 7f, 0.4f, 0.9f));
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(new Color(number));
    graphics.fillRect(0, 0, width / 4, height / 4);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}

package app.kontor.party.internal;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import app.kontor.platform.file.UploadLimit;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A logo as it is kept: decoded and written anew as PNG, so that nothing else of the file that was
 * handed in is kept, and small enough for a page.
 *
 * @param png its bytes
 */
record LogoPicture(byte[] png, int width, int height) {
  private static final String FIELD = "logo";
  private static final int MOST_WIDTH = 480;
  private static final int MOST_HEIGHT = 144;
  private static final int LEAST_SIDE = 16;
  private static final int MOST_SIDE = 4_000;

  /**
   * @throws InvalidInput at {@code logo} if it is no PNG or JPEG, too large or cannot be read
   */
  static LogoPicture of(FileUpload upload) {
    byte[] bytes = read(upload);
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new InvalidInput(FIELD, "LOGO_TYPE", upload.name());
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return of(upload, reader);
      } finally {
        reader.dispose();
      }
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new InvalidInput(FIELD, "LOGO_UNREADABLE", upload.name());
    }
  }

  private static LogoPicture of(FileUpload upload, ImageReader reader) throws IOException {
    String format = reader.getFormatName().toLowerCase(Locale.ROOT);
    if (!format.equals("png") && !format.equals("jpeg")) {
      throw new InvalidInput(FIELD, "LOGO_TYPE", upload.name());
    }
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (Math.min(width, height) < LEAST_SIDE || Math.max(width, height) > MOST_SIDE) {
      throw new InvalidInput(FIELD, "LOGO_SIZE", width, height, LEAST_SIDE, MOST_SIDE);
    }
    return scaled(reader.read(0));
  }

  private static byte[] read(FileUpload upload) {
    int most = (int) UploadLimit.LOGO.bytes();
    try (InputStream in = upload.content().open()) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new InvalidInput(
            FIELD, "FILE_TOO_LARGE", upload.name(), UploadLimit.LOGO.megabytes());
      }
      if (bytes.length == 0) {
        throw new InvalidInput(FIELD, "FILE_EMPTY", upload.name());
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As large as pages need it on fine screens; a small one is not blown up. */
  private static LogoPicture scaled(BufferedImage image) throws IOException {
    int width = image.getWidth();
    int height = image.getHeight();
    if (width > MOST_WIDTH || height > MOST_HEIGHT) {
      boolean wide = (long) width * MOST_HEIGHT > (long) height * MOST_WIDTH;
      int newWidth = wide ? MOST_WIDTH : Math.max(1, width * MOST_HEIGHT / height);
      height = wide ? Math.max(1, height * MOST_WIDTH / width) : MOST_HEIGHT;
      width = newWidth;
    }
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(small, "png", out);
    return new LogoPicture(out.toByteArray(), width, height);
  }
}

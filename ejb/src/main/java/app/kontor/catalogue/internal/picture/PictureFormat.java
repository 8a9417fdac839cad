package app.kontor.catalogue.internal.picture;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;

/**
 * What pictures we read, told by their first bytes. The readers are named here and not looked up,
 * because which ones the server's registry has found depends on who asked it first.
 */
public enum PictureFormat {
  /** With the colours of print, too, which Java's own reader refuses. */
  JPEG("image/jpeg", PictureFile.MOST_PIXELS) {
    @Override
    boolean begins(byte[] bytes) {
      return starts(bytes, 0, 0xFF, 0xD8, 0xFF);
    }

    @Override
    ImageReader reader() throws IOException {
      JPEGImageReaderSpi readers = new JPEGImageReaderSpi();
      // finds Java's reader, which it stands on
      readers.onRegistration(IIORegistry.getDefaultInstance(), ImageReaderSpi.class);
      return readers.createReaderInstance();
    }
  },
  PNG("image/png", PictureFile.MOST_PIXELS) {
    @Override
    boolean begins(byte[] bytes) {
      return starts(bytes, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
    }

    @Override
    ImageReader reader() {
      return ImageIO.getImageReadersByFormatName("png").next();
    }
  },
  /** Unpacked whole, however small it is wanted. */
  WEBP("image/webp", PictureFile.MOST_PIXELS / 4) {
    @Override
    boolean begins(byte[] bytes) {
      return text(bytes, 0, "RIFF") && text(bytes, 8, "WEBP");
    }

    @Override
    ImageReader reader() throws IOException {
      return new WebPImageReaderSpi().createReaderInstance();
    }
  };

  private final String mediaType;
  private final long mostPixels;

  PictureFormat(String mediaType, long mostPixels) {
    this.mediaType = mediaType;
    this.mostPixels = mostPixels;
  }

  /** Most pixels that we unpack. */
  long mostPixels() {
    return mostPixels;
  }

  /** As it is sent to browsers. */
  public String mediaType() {
    return mediaType;
  }

  abstract boolean begins(byte[] bytes);

  abstract ImageReader reader() throws IOException;

  /** What is done with a reader. */
  @FunctionalInterface
  interface Reading<T> {
    T of(ImageReader reader) throws IOException;
  }

  /** Reads bytes of this format. */
  <T> T read(byte[] bytes, Reading<T> reading) throws IOException {
    ImageReader reader = reader();
    try (ImageInputStream in = PictureFile.stream(bytes)) {
      reader.setInput(in, false, true);
      return reading.of(reader);
    } finally {
      reader.dispose();
    }
  }

  /** The format of a file. */
  public static Optional<PictureFormat> of(byte[] bytes) {
    return Arrays.stream(values()).filter(format -> format.begins(bytes)).findFirst();
  }

  private static boolean text(byte[] bytes, int at, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    return bytes.length >= at + wanted.length
        && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }

  private static boolean starts(byte[] bytes, int at, int... wanted) {
    if (bytes.length < at + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((bytes[at + i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}

package app.kontor.catalogue.internal.picture;

import app.kontor.platform.failure.InvalidInput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture's file that can be read: a JPEG, PNG or WebP by its content, whatever it is called, not
 * larger than we are ready to unpack. Large ones are thinned out while they are read, so that none
 * needs more memory than the largest size we make.
 *
 * @param width in pixels as it is seen, turned as the camera says
 * @param height in pixels as it is seen, turned as the camera says
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PictureFile(
    PictureFormat format, Orientation turned, int width, int height, byte[] bytes) {
  /** Most pixels of a side. */
  public static final int MOST_SIDE = 16_000;

  /** Most pixels in all: eighty million, as the largest cameras make. */
  public static final long MOST_PIXELS = 80_000_000;

  /** Fewest pixels of a side. */
  public static final int LEAST_SIDE = 16;

  private static final String FIELD = "files";

  /**
   * What was looked at before, when it was handed in: all of it is read where it is used.
   *
   * @param name for refusals
   * @throws InvalidInput as {@link #of}
   */
  public static PictureFile known(String name, byte[] bytes) {
    return of(name, bytes, file -> {});
  }

  /**
   * Reads what the file says of itself, then all of it once, thinned out.
   *
   * @param name for refusals
   * @throws InvalidInput at {@code files} with PICTURE_TYPE, PICTURE_SIZE or PICTURE_UNREADABLE
   */
  public static PictureFile of(String name, byte[] bytes) {
    return of(name, bytes, file -> file.image(LEAST_SIDE));
  }

  /** What else is tried of a file. */
  @FunctionalInterface
  private interface Trial {
    void of(PictureFile file) throws IOException;
  }

  private static PictureFile of(String name, byte[] bytes, Trial trial) {
    PictureFormat format =
        PictureFormat.of(bytes).orElseThrow(() -> new InvalidInput(FIELD, "PICTURE_TYPE", name));
    try {
      Orientation turned = format == PictureFormat.JPEG ? Orientation.of(bytes) : Orientation.NONE;
      int[] size = format.read(bytes, reader -> sides(name, format, reader));
      PictureFile file =
          new PictureFile(
              format,
              turned,
              turned.isAcross() ? size[1] : size[0],
              turned.isAcross() ? size[0] : size[1],
              bytes);
      trial.of(file);
      return file;
    } catch (IOException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NegativeArraySizeException e) {
      throw new InvalidInput(FIELD, "PICTURE_UNREADABLE", name);
    }
  }

  private static int[] sides(String name, PictureFormat format, ImageReader reader)
      throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    if (Math.min(width, height) < LEAST_SIDE
        || Math.max(width, height) > MOST_SIDE
        || (long) width * height > format.mostPixels()) {
      throw new InvalidInput(FIELD, "PICTURE_SIZE", name, width, height, LEAST_SIDE, MOST_SIDE);
    }
    return new int[] {width, height};
  }

  /**
   * Its pixels as the file has them, not turned, thinned out to between once and four times as many
   * as asked for.
   *
   * @param pixels of the longer side
   */
  BufferedImage image(int pixels) throws IOException {
    return format.read(
        bytes,
        reader -> {
          ImageReadParam parameters = reader.getDefaultReadParam();
          int thinned = Math.max(1, Math.max(width, height) / (2 * pixels));
          parameters.setSourceSubsampling(thinned, thinned, 0, 0);
          return reader.read(0, parameters);
        });
  }

  /** The bytes as readers take them. */
  static ImageInputStream stream(byte[] bytes) {
    return new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
  }
}

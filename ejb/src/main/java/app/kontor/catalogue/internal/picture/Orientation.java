package app.kontor.catalogue.internal.picture;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * How the camera was held, as Exif (CIPA DC-008, tag 0x0112) numbers it from 1 to 8, in this order.
 */
enum Orientation {
  NONE(1, 0, 0, 1),
  MIRRORED(-1, 0, 0, 1),
  UPSIDE_DOWN(-1, 0, 0, -1),
  FLIPPED(1, 0, 0, -1),
  TRANSPOSED(0, 1, 1, 0),
  RIGHT(0, 1, -1, 0),
  TRANSVERSED(0, -1, -1, 0),
  LEFT(0, -1, 1, 0);

  private final int xx;
  private final int yx;
  private final int xy;
  private final int yy;

  Orientation(int xx, int yx, int xy, int yy) {
    this.xx = xx;
    this.yx = yx;
    this.xy = xy;
    this.yy = yy;
  }

  /** Whether width and height change places. */
  boolean isAcross() {
    return xx == 0;
  }

  /**
   * Turns a picture into the upright.
   *
   * @param width as the file has it
   * @param height as the file has it
   */
  AffineTransform upright(int width, int height) {
    // what would leave the picture to the left or the top is moved back into it
    int right = (xx < 0 ? width : 0) + (xy < 0 ? height : 0);
    int down = (yx < 0 ? width : 0) + (yy < 0 ? height : 0);
    return new AffineTransform(xx, yx, xy, yy, right, down);
  }

  /** What a JPEG says; {@link #NONE} if it says nothing that can be read. */
  static Orientation of(byte[] jpeg) {
    try (ImageInputStream in = PictureFile.stream(jpeg)) {
      List<JPEGSegment> exif = JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif");
      return exif.isEmpty() ? NONE : of(exif.get(0));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // a picture is shown as it lies where its notes cannot be read
      return NONE;
    }
  }

  private static Orientation of(JPEGSegment segment) throws IOException {
    try (InputStream data = segment.data()) {
      data.skipNBytes(1);
      Directory notes = new TIFFReader().read(new MemoryCacheImageInputStream(data));
      Entry entry = notes.getEntryById(TIFF.TAG_ORIENTATION);
      Object said = entry == null ? null : entry.getValue();
      return said instanceof Number number ? numbered(number.intValue()) : NONE;
    }
  }

  private static Orientation numbered(int number) {
    return number < 1 || number > values().length ? NONE : values()[number - 1];
  }
}

package app.kontor.catalogue.internal.picture;

import app.kontor.catalogue.PictureSize;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture in one of the sizes that pages show: upright, without what a camera notes of place and
 * owner. A JPEG, or a PNG where something shines through.
 *
 * @param ending of a file's name, with its dot
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Rendition(byte[] bytes, String ending) {
  /** Per cent: below, edges of drawings begin to blur. */
  private static final int QUALITY = 85;

  /** Photos at {@link #QUALITY} have two to eight. */
  private static final int PIXELS_OF_A_BYTE = 2;

  /** All sizes of a picture, which is read once. */
  public static Map<PictureSize, Rendition> of(PictureFile file) throws IOException {
    BufferedImage lying = file.image(PictureSize.LARGE.pixels());
    boolean clear = lying.getColorModel().hasAlpha();
    Map<PictureSize, Rendition> made = new EnumMap<>(PictureSize.class);
    BufferedImage larger = lying;
    Orientation turned = file.turned();
    for (PictureSize size :
        Arrays.stream(PictureSize.values())
            .sorted(Comparator.comparing(PictureSize::pixels).reversed())
            .toList()) {
      if (size == PictureSize.LARGE) {
        Optional<Rendition> asItIs = asItIs(file);
        if (asItIs.isPresent()) {
          made.put(size, asItIs.get());
          continue;
        }
      }
      larger = fitted(larger, size.pixels(), clear, turned);
      turned = Orientation.NONE;
      made.put(size, clear ? png(larger) : jpeg(larger, size == PictureSize.LARGE));
    }
    return made;
  }

  /**
   * A photo that lies upright, is no larger than the largest size and packed no worse than we
   * would: its own pixels are better than ones packed twice, and cost nothing.
   */
  private static Optional<Rendition> asItIs(PictureFile file) {
    boolean fits =
        file.format() == PictureFormat.JPEG
            && file.turned() == Orientation.NONE
            && Math.max(file.width(), file.height()) <= PictureSize.LARGE.pixels()
            && file.bytes().length <= (long) file.width() * file.height() / PIXELS_OF_A_BYTE;
    return fits
        ? BareJpeg.of(file.bytes()).map(bytes -> new Rendition(bytes, ".jpg"))
        : Optional.empty();
  }

  /** Halved as long as it is twice as large or more, so that no pixel is passed over. */
  private static BufferedImage fitted(
      BufferedImage from, int pixels, boolean clear, Orientation turned) {
    int width = from.getWidth();
    int height = from.getHeight();
    int longer = Math.max(width, height);
    BufferedImage image = from;
    while (longer >= 2 * pixels) {
      width = Math.max(1, width / 2);
      height = Math.max(1, height / 2);
      longer = Math.max(width, height);
      image = drawn(image, width, height, clear, Orientation.NONE);
    }
    if (longer > pixels) {
      width = Math.max(1, (int) ((long) width * pixels / longer));
      height = Math.max(1, (int) ((long) height * pixels / longer));
    }
    return drawn(image, width, height, clear, turned);
  }

  private static BufferedImage drawn(
      BufferedImage from, int width, int height, boolean clear, Orientation turned) {
    BufferedImage image =
        new BufferedImage(
            turned.isAcross() ? height : width,
            turned.isAcross() ? width : height,
            clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setTransform(turned.upright(width, height));
    graphics.drawImage(from, 0, 0, width, height, null);
    graphics.dispose();
    return image;
  }

  private static Rendition png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image, "png", to);
    }
    return new Rendition(out.toByteArray(), ".png");
  }

  /**
   * In memory from end to end: the library would keep a file beside each.
   *
   * @param waitedFor whether a reader sees it come, so that it comes coarse first; that takes three
   *     times as long to make
   */
  private static Rendition jpeg(BufferedImage image, boolean waitedFor) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY / 100f);
      parameters.setProgressiveMode(
          waitedFor ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.setOutput(to);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return new Rendition(out.toByteArray(), ".jpg");
  }
}

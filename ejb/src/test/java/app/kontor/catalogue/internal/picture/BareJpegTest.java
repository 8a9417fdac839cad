package app.kontor.catalogue.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.kontor.catalogue.PictureSize;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos lose what was noted in them, and none of their pixels. */
class BareJpegTest {
  private static final String SECRET = "52.4064 N 16.9252 E";

  private static BufferedImage picture(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(Color.WHITE);
    graphics.drawLine(0, height, width, 0);
    graphics.dispose();
    return image;
  }

  private static byte[] jpeg(int width, int height, boolean progressive) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      if (progressive) {
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.setOutput(to);
      writer.write(null, new IIOImage(picture(width, height), null, null), parameters);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** With a segment of that kind behind the first, and something behind the end. */
  private static byte[] noted(byte[] jpeg, int marker, String text) {
    byte[] words = text.getBytes(StandardCharsets.US_ASCII);
    int first = 4 + (jpeg[4] & 0xFF) * 256 + (jpeg[5] & 0xFF);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(jpeg, 0, first);
    all.write(0xFF);
    all.write(marker);
    all.write((words.length + 2) / 256);
    all.write((words.length + 2) % 256);
    all.writeBytes(words);
    all.write(jpeg, first, jpeg.length - first);
    all.writeBytes("behind ".concat(SECRET).getBytes(StandardCharsets.US_ASCII));
    return all.toByteArray();
  }

  private static String said(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static int[] pixels(byte[] jpeg) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void what_was_noted_goes_and_the_pixels_stay(boolean progressive) throws IOException {
    byte[] plain = jpeg(200, 120, progressive);
    for (int marker : new int[] {0xE1, 0xE2, 0xED, 0xEF, 0xFE}) {
      byte[] bare = BareJpeg.of(noted(plain, marker, "Exif " + SECRET)).orElseThrow();
      assertThat(said(bare)).doesNotContain(SECRET, "Exif");
      assertThat(pixels(bare)).isEqualTo(pixels(plain));
      assertThat(BareJpeg.of(bare)).hasValueSatisfying(again -> assertThat(again).isEqualTo(bare));
    }
  }

  @Test
  void what_would_look_otherwise_is_left_to_others() throws IOException {
    byte[] plain = jpeg(200, 120, false);
    assertThat(BareJpeg.of(noted(plain, 0xE2, "ICC_PROFILE\0 wide"))).isEmpty();
    assertThat(BareJpeg.of(noted(plain, 0xE0, "JFXX a small picture"))).isEmpty();
    assertThat(BareJpeg.of(Arrays.copyOf(plain, plain.length - 2))).as("no end").isEmpty();
    assertThat(BareJpeg.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9}))
        .isEmpty();
  }

  @Test
  void no_broken_file_is_followed_astray() throws IOException {
    byte[] plain = noted(jpeg(64, 64, true), 0xE1, SECRET);
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      byte[] broken = Arrays.copyOf(plain, 1 + random.nextInt(plain.length));
      for (int j = 0; j < 4; j++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      assertThatCode(() -> BareJpeg.of(broken)).doesNotThrowAnyException();
    }
  }

  @Test
  void the_largest_size_of_a_small_photo_is_the_photo_itself() throws IOException {
    byte[] small = noted(jpeg(600, 400, false), 0xE1, SECRET);
    Map<PictureSize, Rendition> made = Rendition.of(PictureFile.of("a.jpg", small));
    Optional<byte[]> bare = BareJpeg.of(small);
    assertThat(bare).isPresent();
    assertThat(large(made)).isEqualTo(bare.get());
    byte[] wide = jpeg(1_600, 400, false);
    assertThat(pixels(large(Rendition.of(PictureFile.of("b.jpg", wide))))).hasSize(1_200 * 300);
  }

  private static byte[] large(Map<PictureSize, Rendition> made) {
    return Objects.requireNonNull(made.get(PictureSize.LARGE)).bytes();
  }
}

package app.kontor.catalogue.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.catalogue.PictureSize;
import app.kontor.platform.failure.InvalidInput;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFileTest {
  private static final int RED = 0xFFCC0000;

  /** White, with a red left upper quarter. */
  private static byte[] picture(String format, int width, int height, boolean clear)
      throws IOException {
    BufferedImage image =
        new BufferedImage(
            width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    if (!clear) {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
    }
    graphics.setColor(new Color(RED));
    graphics.fillRect(0, 0, width / 2, height / 2);
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  private static Rendition made(PictureFile file, PictureSize size) throws IOException {
    return Objects.requireNonNull(Rendition.of(file).get(size));
  }

  private static BufferedImage read(Rendition rendition) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(rendition.bytes()));
  }

  @Test
  void all_sizes_are_made_once_and_none_is_blown_up() throws IOException {
    PictureFile file = PictureFile.of("a.jpg", picture("jpeg", 2000, 1000, false));
    Map<PictureSize, Rendition> made = Rendition.of(file);
    assertThat(made.keySet()).containsExactlyInAnyOrder(PictureSize.values());
    for (PictureSize size : PictureSize.values()) {
      BufferedImage image = read(Objects.requireNonNull(made.get(size)));
      assertThat(image.getWidth()).isEqualTo(size.pixels());
      assertThat(image.getHeight()).isEqualTo(size.pixels() / 2);
    }
    Rendition small =
        made(PictureFile.of("b.png", picture("png", 40, 20, false)), PictureSize.LARGE);
    assertThat(read(small).getWidth()).isEqualTo(40);
    assertThat(small.ending()).isEqualTo(".jpg");
  }

  @Test
  void what_shines_through_stays_clear() throws IOException {
    Rendition made =
        made(PictureFile.of("a.png", picture("png", 600, 600, true)), PictureSize.SMALL);
    assertThat(made.ending()).isEqualTo(".png");
    assertThat(read(made).getRGB(100, 100) >>> 24).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_photo_stands_upright_however_the_camera_was_held(int orientation) throws IOException {
    PictureFile file = PictureFile.of("a.jpg", held(picture("jpeg", 400, 200, false), orientation));
    boolean across = orientation > 4;
    assertThat(file.width()).isEqualTo(across ? 200 : 400);
    BufferedImage image = read(made(file, PictureSize.LARGE));
    assertThat(image.getWidth()).isEqualTo(across ? 200 : 400);
    int right = image.getWidth() - 20;
    int below = image.getHeight() - 20;
    // where the quarter at the file's begin is seen, CIPA DC-008 4.6.5.1
    assertThat(isRed(image, 20, 20)).isEqualTo(orientation == 1 || orientation == 5);
    assertThat(isRed(image, right, 20)).isEqualTo(orientation == 2 || orientation == 6);
    assertThat(isRed(image, right, below)).isEqualTo(orientation == 3 || orientation == 7);
    assertThat(isRed(image, 20, below)).isEqualTo(orientation == 4 || orientation == 8);
  }

  private static boolean isRed(BufferedImage image, int x, int y) {
    return new Color(image.getRGB(x, y)).getBlue() < 100;
  }

  /** The same JPEG with a note of the camera. */
  private static byte[] held(byte[] jpeg, int orientation) {
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xFFE1)
        .putShort((short) 34)
        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0);
    exif.putInt(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(exif.array(), 0, exif.position());
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  private static void refused(byte[] bytes, String code) {
    assertThatThrownBy(() -> PictureFile.of("x", bytes))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.field()).isEqualTo("files");
            });
  }

  @Test
  void what_is_no_picture_or_broken_or_tiny_is_refused() throws IOException {
    refused(
        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
        "PICTURE_TYPE");
    refused(new byte[0], "PICTURE_TYPE");
    byte[] png = picture("png", 300, 300, false);
    refused(Arrays.copyOf(png, png.length / 2), "PICTURE_UNREADABLE");
    refused(picture("jpeg", 15, 15, false), "PICTURE_SIZE");
  }

  @Test
  void a_webp_is_read_by_its_content() {
    // one pixel; that it is too small is known from reading it
    byte[] webp =
        Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    assertThat(PictureFormat.of(webp)).contains(PictureFormat.WEBP);
    refused(webp, "PICTURE_SIZE");
  }

  @Test
  void a_file_that_says_it_unfolds_into_more_than_we_unpack_is_refused_before() throws IOException {
    byte[] png = picture("png", 300, 300, false);
    ByteBuffer header = ByteBuffer.wrap(png);
    header.putInt(16, 15_000).putInt(20, 15_000);
    CRC32 crc = new CRC32();
    crc.update(png, 12, 17);
    header.putInt(29, (int) crc.getValue());
    refused(png, "PICTURE_SIZE");
  }

  @Test
  void no_broken_file_fails_otherwise_than_by_a_refusal() throws IOException {
    long seed = 20261128;
    Random random = new Random(seed);
    for (String format : new String[] {"jpeg", "png"}) {
      byte[] sound = picture(format, 64, 48, false);
      for (int i = 0; i < 300; i++) {
        byte[] broken = sound.clone();
        for (int n = 0; n < 4; n++) {
          broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt();
        }
        try {
          assertThat(PictureFile.of("x", broken).width()).isPositive();
        } catch (InvalidInput refusal) {
          assertThat(refusal.code()).as("seed " + seed).startsWith("PICTURE_");
        }
      }
    }
  }
}

package app.kontor.billing.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader that others wrote finds in the picture what was put into it. */
class QrImageTest {
  private static final int QUIET = 4 * 8;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "0123456789",
        "5260001246|PL|61109010140000071219812874|027727|Żuraw Narzędzia|RF18PF20261100042|||",
        "BCD\n002\n1\nSCT\nCOBADEFF\nGröße & Söhne\nDE89370400440532013000\nEUR277.27\n\nRF18"
      })
  void what_is_read_is_what_was_written(String payload) throws Exception {
    assertThat(read(picture(QrImage.png(payload)))).isEqualTo(payload);
  }

  @Test
  void texts_of_any_length_a_transfer_can_have_are_read() throws Exception {
    Random random = new Random(69);
    for (int length = 1; length <= 331; length += 47) {
      StringBuilder payload = new StringBuilder();
      for (int i = 0; i < length; i++) {
        payload.append((char) ('!' + random.nextInt(94)));
      }
      assertThat(read(picture(QrImage.png(payload.toString())))).isEqualTo(payload.toString());
    }
  }

  @Test
  void four_modules_around_the_code_are_white() throws IOException {
    BufferedImage picture = picture(QrImage.png("277,27 PLN"));
    int side = picture.getWidth();
    assertThat(picture.getHeight()).isEqualTo(side);
    for (int along = 0; along < side; along++) {
      for (int in = 0; in < QUIET; in++) {
        assertThat(isDark(picture, along, in)).isFalse();
        assertThat(isDark(picture, in, along)).isFalse();
        assertThat(isDark(picture, along, side - 1 - in)).isFalse();
        assertThat(isDark(picture, side - 1 - in, along)).isFalse();
      }
    }
    assertThat(isDark(picture, QUIET, QUIET)).as("the corner of the finder").isTrue();
  }

  @Test
  void a_spot_on_the_paper_does_not_hide_the_amount() throws Exception {
    String payload = "5260001246|PL|61109010140000071219812874|027727|Żuraw|RF18PF20261100042|||";
    BufferedImage picture = picture(QrImage.png(payload));
    int middle = picture.getWidth() / 2;
    for (int x = middle - 24; x < middle + 24; x++) {
      for (int y = middle - 24; y < middle + 24; y++) {
        picture.setRGB(x, y, 0xFFFFFF);
      }
    }
    assertThat(read(picture)).as("error correction M mends 15 per cent").isEqualTo(payload);
  }

  @Test
  void the_layout_gets_the_picture_as_an_address_of_its_own() {
    String uri = QrImage.dataUri("A");
    assertThat(uri).startsWith("data:image/png;base64,").doesNotContain("\n");
    assertThat(Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1)))
        .isEqualTo(QrImage.png("A"));
  }

  private static boolean isDark(BufferedImage picture, int x, int y) {
    return (picture.getRGB(x, y) & 0xFF) < 128;
  }

  private static BufferedImage picture(byte[] png) throws IOException {
    return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
  }

  private static String read(BufferedImage picture) throws Exception {
    try {
      return new QRCodeReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))),
              java.util.Map.of(com.google.zxing.DecodeHintType.TRY_HARDER, true))
          .getText();
    } catch (NotFoundException e) {
      throw new AssertionError("no code found", e);
    }
  }
}

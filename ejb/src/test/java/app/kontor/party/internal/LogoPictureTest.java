package app.kontor.party.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import app.kontor.platform.file.FileUpload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogoPictureTest {
  private static byte[] picture(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "png, 200, 100, 200, 100",
    "jpeg, 960, 288, 480, 144",
    "png, 3000, 100, 480, 16",
    "png, 100, 1000, 14, 144"
  })
  void a_picture_is_written_anew_and_fits(
      String format, int width, int height, int newWidth, int newHeight) throws IOException {
    LogoPicture logo =
        LogoPicture.of(FileUpload.of("logo." + format, picture(format, width, height)));

    assertThat(logo.width()).isEqualTo(newWidth);
    assertThat(logo.height()).isEqualTo(newHeight);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(logo.png()));
    assertThat(read.getWidth()).isEqualTo(newWidth);
    assertThat(logo.png()).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void nothing_else_of_the_file_is_kept() throws IOException {
    byte[] plain = picture("png", 40, 40);
    byte[] more = Arrays.copyOf(plain, plain.length + 100);
    byte[] secret = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    System.arraycopy(secret, 0, more, plain.length, secret.length);

    byte[] kept = LogoPicture.of(FileUpload.of("logo.png", more)).png();

    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script");
  }

  @Test
  void what_is_no_picture_is_refused_whatever_it_is_called() throws IOException {
    refused("logo.png", "<svg/>".getBytes(StandardCharsets.UTF_8), "LOGO_TYPE");
    refused("logo.png", picture("gif", 40, 40), "LOGO_TYPE");
    refused("logo.png", new byte[0], "FILE_EMPTY");
    refused("logo.png", picture("png", 15, 40), "LOGO_SIZE");
    refused("logo.png", picture("png", 4001, 20), "LOGO_SIZE");
    refused("logo.png", new byte[2 * 1024 * 1024 + 1], "FILE_TOO_LARGE");
    byte[] broken = Arrays.copyOf(picture("png", 400, 400), 60);
    refused("logo.png", broken, "LOGO_UNREADABLE");
  }

  private static void refused(String name, byte[] content, String code) {
    assertThatThrownBy(() -> LogoPicture.of(FileUpload.of(name, content)))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("logo");
              assertThat(refusal.code()).isEqualTo(code);
            });
  }
}

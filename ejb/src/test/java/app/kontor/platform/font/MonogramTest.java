package app.kontor.platform.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonogramTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Norwid Narzędzia sp. z o.o. | NN",
        "Łódzkie Śruby | ŁŚ",
        "Schraubenhaus Vogt GmbH & Co. KG | SV",
        "e-tools | E",
        "3M | 3",
        "木村工具 | 木",
        "Ελληνικά Εργαλεία | ΕΕ",
        "... | ``"
      })
  void letters_are_those_of_the_capitalised_words(String name, String letters) {
    assertThat(Monogram.of(name).letters()).isEqualTo(letters == null ? "" : letters);
  }

  @ParameterizedTest
  @CsvSource({"NN", "ŁŚ", "W", "木", "ΕΕ"})
  void the_letters_stand_white_in_the_middle_of_the_colour(String letters) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(new Monogram(letters).png()));
    assertThat(image.getWidth()).isEqualTo(96);
    assertThat(image.getRGB(0, 0) >>> 24).as("a round corner").isZero();
    assertThat(image.getRGB(48, 4)).isEqualTo(0xff0b5cad);
    int[] columns =
        IntStream.range(0, 96)
            .filter(x -> IntStream.range(0, 96).anyMatch(y -> image.getRGB(x, y) == -1))
            .toArray();
    assertThat(columns).as("white somewhere").isNotEmpty();
    assertThat(columns[0] + columns[columns.length - 1]).as("centred").isBetween(90, 100);
    assertThat(columns[0]).isGreaterThan(8);
  }

  @Test
  void other_letters_are_another_picture() {
    assertThat(new Monogram("NN").svg())
        .startsWith("<svg ")
        .contains("d=\"M")
        .isNotEqualTo(new Monogram("NM").svg())
        .hasSizeLessThan(1500);
    String address = new Monogram("NN").dataAddress();
    assertThat(address).startsWith("data:image/svg+xml,").doesNotContain("\"", "#", " ", "<");
    assertThat(URLDecoder.decode(address.substring(19), StandardCharsets.UTF_8))
        .isEqualTo(new Monogram("NN").svg());
  }
}

package app.kontor.platform.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "D912-M8X30",
        "d912-m8x30",
        " D912 M8X30 ",
        "D912\u00a0M8X30",
        "D912\u202fM8X30",
        "D912\u2011M8X30",
        "D912\u2013M8X30",
        "D912\u2212M8X30",
        "D912\u00adM8X30",
        "D912\u200bM8X30",
        "d912m8x30",
        "\uff24912-M8X30"
      })
  void spellings_of_one_number_have_one_key(String spelled) {
    assertThat(NumberKey.of(spelled)).isEqualTo("D912M8X30");
    assertThat(NumberKey.resolve(spelled, List.of("X", "D912-M8X30"))).contains("D912-M8X30");
  }

  @Test
  void the_spelling_of_the_number_itself_comes_first() {
    assertThat(NumberKey.resolve("A-12", List.of("A-12", "A1-2"))).contains("A-12");
  }

  @Test
  void what_can_mean_several_numbers_is_refused_and_names_them() {
    assertThatThrownBy(() -> NumberKey.resolve("a12", List.of("A1-2", "A-12")))
        .isInstanceOf(NumberAmbiguous.class)
        .hasMessageContaining("A-12, A1-2");
  }

  @Test
  void nothing_means_nothing() {
    assertThat(NumberKey.resolve(" - ", List.of("A-1", "–"))).isEmpty();
    assertThat(NumberKey.resolve("A-2", List.of("A-1"))).isEmpty();
  }
}

package app.kontor.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kontor.platform.failure.InvalidInput;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {
  private static final Accent WHITE = new Accent(255, 255, 255);
  private static final Accent DARK_TEXT = new Accent(0x10, 0x15, 0x1b);

  @ParameterizedTest
  @CsvSource({
    "#0b5cad, #0b5cad",
    "0B5CAD, #0b5cad",
    "' #05a ', #0055aa",
    "#000, #000000",
    "fff, #ffffff"
  })
  void a_colour_is_read_in_any_spelling(String typed, String code) {
    assertThat(Accent.read(typed)).map(Accent::code).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#", "blue", "#0b5ca", "#0b5cad0", "rgb(1,2,3)", "#0b5cag"})
  void what_is_no_colour_is_none(String typed) {
    assertThat(Accent.read(typed)).isEmpty();
  }

  /** Ratios as WCAG's own examples have them. */
  @ParameterizedTest
  @CsvSource({"#000000, 2100", "#ffffff, 100", "#767676, 454", "#777777, 447", "#ff0000, 399"})
  void contrast_is_measured_as_wcag_does(String colour, int toWhite) {
    assertThat(Accent.read(colour).orElseThrow().contrast(WHITE)).isEqualTo(toWhite);
  }

  @Test
  void of_every_colour_there_is_a_darker_and_a_lighter_one_that_can_be_read() {
    for (int red = 0; red < 256; red += 15) {
      for (int green = 0; green < 256; green += 15) {
        for (int blue = 0; blue < 256; blue += 15) {
          Accent colour = new Accent(red, green, blue);
          assertThat(colour.readable().lowest()).as(colour.code()).isGreaterThanOrEqualTo(450);
          Accent dark = colour.onDark();
          assertThat(dark.contrast(DARK_TEXT)).as(colour.code()).isGreaterThanOrEqualTo(450);
          assertThat(dark.contrast(dark.darkTint())).isGreaterThanOrEqualTo(450);
        }
      }
    }
  }

  @Test
  void the_house_is_readable_and_stays_as_it_is() {
    assertThat(Accent.HOUSE.lowest()).isGreaterThanOrEqualTo(Accent.NEEDED);
    assertThat(Accent.HOUSE.readable()).isEqualTo(Accent.HOUSE);
    assertThat(Accent.HOUSE.styleSheet()).startsWith(":root{--k-brand:#0b5cad;");
  }

  @Test
  void a_colour_that_cannot_be_read_is_refused_with_one_that_can() {
    assertThatThrownBy(() -> look("#ffcc00").checked())
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("accent");
              assertThat(refusal.code()).isEqualTo("CONTRAST_TOO_LOW");
              String better = refusal.args().get(3).toString();
              assertThat(look(better).checked().accent()).isEqualTo(better);
            });
    assertThatThrownBy(() -> look("blue").checked())
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo("NOT_A_COLOUR"));
    assertThat(look(" ").checked().accent()).isEmpty();
  }

  @Test
  void lines_at_the_foot_are_short_and_in_our_languages() {
    assertThat(footer("pl", " Otwarte 7–15 ").checked().footers())
        .containsExactlyEntriesOf(Map.of("pl", "Otwarte 7–15"));
    assertThat(footer("pl", "  ").checked().footers()).isEmpty();
    assertThatThrownBy(() -> footer("de", "x".repeat(301)).checked())
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("footer_de"));
    assertThatThrownBy(() -> footer("fr", "x").checked())
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.code()).isEqualTo("NOT_A_VALUE"));
  }

  private static LookData look(String accent) {
    return new LookData(0, accent, Map.of(), false);
  }

  private static LookData footer(String language, String text) {
    return new LookData(0, "", Map.of(language, text), false);
  }
}

package app.kontor.banking.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of people and of banks come to one spelling. */
class FoldTest {

  @ParameterizedTest
  @CsvSource({
    "ąćęłńóśźż, ACELNOSZZ",
    "ĄĆĘŁŃÓŚŹŻ, ACELNOSZZ",
    "äöüß, AOUSS",
    "ẞ, SS",
    "čšž, CSZ",
    "đĐ, DD",
    "ø Ø, O O",
    "æ œ, AE OE",
    "ěřůť, ERUT",
    "őű, OU",
    "àéîõç, AEIOC",
    "ı i, I I"
  })
  void letters_lose_their_marks_in_every_language_we_trade_in(String written, String folded) {
    assertThat(Fold.text(written)).isEqualTo(folded);
    assertThat(Fold.text(folded)).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "\uff0d"})
  void every_dash_is_a_hyphen(String dash) {
    assertThat(Fold.text("PF 2026" + dash + "11")).isEqualTo("PF 2026-11");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" ", "\u00a0", "\u202f", "\u2007", "\u3000", "\t", "\n", "\r", "\u0001", "\u0085"})
  void every_blank_and_control_character_is_a_blank(String blank) {
    assertThat(Fold.text("PF" + blank + "42")).isEqualTo("PF 42");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200b", "\u00ad", "\ufeff", "\u200e", "\u0301"})
  void what_cannot_be_seen_falls_away(String invisible) {
    assertThat(Fold.text("PF" + invisible + "42")).isEqualTo("PF42");
  }

  @Test
  void a_mark_of_its_own_is_the_same_as_one_on_the_letter() {
    assertThat(Fold.text("s\u0301ruba")).isEqualTo(Fold.text("śruba")).isEqualTo("SRUBA");
  }

  @Test
  void wide_and_raised_figures_are_figures() {
    assertThat(Fold.text("ＰＦ／２０２６")).isEqualTo("PF/2026");
    assertThat(Fold.text("10²")).isEqualTo("102");
  }

  @Test
  void digits_of_other_scripts_are_none_of_ours() {
    assertThat(Fold.digits("٤٢ 42")).isEqualTo("42");
  }

  @Test
  void two_spellings_of_one_reference_are_compact_alike() {
    assertThat(Fold.compact(Fold.text("pf–2026 / 11 . 00042")))
        .isEqualTo(Fold.compact(Fold.text("PF/2026/11/00042")));
  }
}

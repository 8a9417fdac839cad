package app.kontor.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {
  @Test
  void every_word_is_asked_for_as_a_beginning() {
    assertThat(SearchText.booleanQuery("śruba  DIN 912")).isEqualTo("+śruba* +DIN* +912*");
  }

  @Test
  void what_the_index_has_a_meaning_for_is_left_out() {
    assertThat(SearchText.booleanQuery("+a -(bolt) \"m8\" @~<>*")).isEqualTo("+bolt* +m8*");
  }

  @Test
  void nothing_but_signs_asks_for_nothing() {
    assertThat(SearchText.booleanQuery(" - * ")).isEmpty();
  }

  @Test
  void numbers_are_compared_without_signs_and_in_capitals() {
    assertThat(SearchText.plainNumber("d912-m8 x30")).isEqualTo("D912M8X30");
  }

  @Test
  void a_novel_is_cut_to_eight_words() {
    assertThat(SearchText.words("aa bb cc dd ee ff gg hh ii jj")).hasSize(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "M8 x 30 | m8x30",
        "M8×30 | m8x30",
        "m8*30 | m8x30",
        "M8 x30 | m8x30",
        "klucz 2,5 | klucz 2.5",
        "nasadka 1/2\" | nasadka 1/2\"",
        "nasadka 1/2” | nasadka 1/2\"",
        "Śruba, czarna. | sruba czarna",
        "VDE-Schraubendreher | vde schraubendreher",
        "Schlüssel weiß | schlussel weiss",
        "% _ \\ - | ``",
        "8 | 8"
      })
  void words_are_read_as_names_are_kept(String typed, String words) {
    assertThat(String.join(" ", SearchText.plainWords(typed)))
        .isEqualTo(words == null ? "" : words);
  }

  @Test
  void a_plain_name_has_a_blank_around_it() {
    assertThat(SearchText.plain("Śruba DIN 912 8.8 M8 × 30, A2"))
        .isEqualTo(" sruba din 912 8.8 m8x30 a2 ");
  }
}

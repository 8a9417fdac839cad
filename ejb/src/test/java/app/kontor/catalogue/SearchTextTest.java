package app.kontor.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}

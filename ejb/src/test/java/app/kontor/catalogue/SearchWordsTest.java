package app.kontor.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for whatever a person types into the search. */
class SearchWordsTest {
  private static final String SIGNS =
      "aąbcćdeęłńóśźżäöüßčřšůőåñçéABCŁŚÄÖÜ0123456789  -.,x×*/%_\\\"'”()&+~<>@?!;\t\u00a0\u2011";

  private static String typed(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return text.toString();
  }

  @Test
  void no_word_has_a_sign_that_means_something_to_the_database() {
    Random random = new Random(912);
    for (int i = 0; i < 1000; i++) {
      String text = typed(random);
      assertThat(SearchText.plainWords(text))
          .as(text)
          .hasSizeLessThanOrEqualTo(8)
          .doesNotHaveDuplicates()
          .allSatisfy(
              word ->
                  assertThat(word)
                      .hasSizeBetween(1, 40)
                      .doesNotContain("%", "_", "\\", " ", "-", "'", "\u00a0", "\u2011")
                      .isEqualTo(word.toLowerCase(Locale.ROOT)));
    }
  }

  @Test
  void the_index_of_words_is_asked_for_beginnings_of_words_and_nothing_else() {
    Random random = new Random(933);
    for (int i = 0; i < 1000; i++) {
      String text = typed(random);
      assertThat(SearchText.booleanQuery(text))
          .as(text)
          .matches("|\\+[\\p{L}\\p{N}]{2,}\\*( \\+[\\p{L}\\p{N}]{2,}\\*){0,7}");
    }
  }

  @Test
  void capitals_and_small_letters_ask_for_the_same() {
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      String text = typed(random);
      assertThat(SearchText.plainWords(text.toUpperCase(Locale.ROOT)))
          .as(text)
          .isEqualTo(SearchText.plainWords(text));
    }
  }

  @Test
  void a_name_is_found_by_each_of_its_words() {
    Random random = new Random(30);
    List<String> names =
        List.of(
            "Śruba DIN 912 8.8 M8 × 30, A2",
            "Sechskantschraube DIN 933 M10x45 verzinkt",
            "Klucz nasadowy 1/2\" 2,5 mm (chrom)",
            "Kabel YDY 3x1,5 mm² 100 m",
            "Hammer – Stiel aus Esche, 300 g",
            "Řezný kotouč Ø125",
            "Rękawice „Mocne” rozmiar 10");
    for (String name : names) {
      String plain = SearchText.plain(name);
      List<String> words = SearchText.plainWords(name);
      assertThat(words).as(name).isNotEmpty();
      for (int i = 0; i < 20; i++) {
        String word = words.get(random.nextInt(words.size()));
        assertThat(plain).as(name).contains(word);
      }
    }
  }

  @Test
  void a_plain_name_is_of_small_letters_without_accents_and_signs() {
    Random random = new Random(8);
    for (int i = 0; i < 1000; i++) {
      String text = typed(random);
      assertThat(SearchText.plain(text))
          .as(text)
          .doesNotContainPattern("[A-Ząćęłńóśźżäöüčřšůőåñçé_×-]");
    }
  }

  /** Each alphabet that our customers' keyboards have. */
  @ParameterizedTest
  @CsvSource({
    "Zażółć gęślą jaźń, zazolc gesla jazn",
    "Größe Übermaß Öse Äste, grosse ubermass ose aste",
    "Žáruvzdorný řezný kotouč, zaruvzdorny rezny kotouc",
    "Příčný šroubek měřidla, pricny sroubek meridla",
    "Árvíztűrő tükörfúrógép, arvizturo tukorfurogep",
    "Clé à molette façonnée, cle a molette faconnee",
    "Mañana señor, manana senor"
  })
  void letters_are_found_without_their_accents(String typed, String found) {
    assertThat(String.join(" ", SearchText.plainWords(typed))).isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"śruba", "Größe", "žluťoučký", "Łącznik ćwierćobrotowy", "fúrógép", "señor"})
  void accents_typed_as_characters_of_their_own_ask_for_the_same(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);

    assertThat(SearchText.plainWords(apart)).isEqualTo(SearchText.plainWords(text));
    assertThat(SearchText.words(apart)).isEqualTo(SearchText.words(text));
    assertThat(SearchText.booleanQuery(apart)).isEqualTo(SearchText.booleanQuery(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "3 x 1,5 | 3x1.5",
        "3*1,5 | 3x1.5",
        "3 × 1,5 | 3x1.5",
        "100x200x3 | 100x200x3",
        "100 x 200 x 3 | 100x200x3",
        "100*200*3 | 100x200x3",
        "10 * 20 | 10x20",
        "box 10 | box 10",
        "2.500 | 2.500",
        "Ende. Neu. | ende neu",
        "R&D | r d",
        "M8! M8? m8 | m8",
        "5+6 | 5 6",
        "50% | 50",
        "1/2” | 1/2\"",
        "‐10 | 10"
      })
  void sizes_are_one_word_however_they_are_put(String typed, String words) {
    assertThat(String.join(" ", SearchText.plainWords(typed))).isEqualTo(words);
  }

  @Test
  void words_beyond_the_eighth_and_letters_beyond_the_fortieth_are_not_asked_for() {
    assertThat(SearchText.plainWords("a b c d e f g h i j"))
        .containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
    assertThat(SearchText.plainWords("a a a b b c")).containsExactly("a", "b", "c");
    assertThat(SearchText.plainWords("w".repeat(41))).containsExactly("w".repeat(40));
    assertThat(SearchText.plainWords("w".repeat(40))).containsExactly("w".repeat(40));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "%%%", "_", "\\", "- – —", "\"\"", "+-*()<>~@", "…"})
  void signs_alone_ask_for_nothing(String text) {
    assertThat(SearchText.plainWords(text)).isEmpty();
    assertThat(SearchText.words(text)).isEmpty();
    assertThat(SearchText.booleanQuery(text)).isEmpty();
    assertThat(SearchText.plainNumber(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "K-10 01, K1001",
    "ankr m10x145, ANKRM10X145",
    "590 1234 123457, 5901234123457",
    "ａｂ－１, AB1",
    "łóż/1, ŁÓŻ1"
  })
  void numbers_are_compared_by_letters_and_digits_alone(String typed, String key) {
    assertThat(SearchText.plainNumber(typed)).isEqualTo(key);
  }
}

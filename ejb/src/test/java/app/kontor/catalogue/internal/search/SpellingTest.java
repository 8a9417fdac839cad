package app.kontor.catalogue.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {
  private static final String SIGNS =
      "aąbcćdeęfgäöüßÄŁx×*%_\\-–'\"„”½⅛/.,;:!?()[]{}<>~@#&+ \u00a0\u2011\t0123456789mM";

  private static String spelled(String text) {
    return Spelling.tokens(text).stream().map(Token::text).collect(Collectors.joining(" "));
  }

  private static String typed(Random random) {
    return random
        .ints(random.nextInt(60), 0, SIGNS.length())
        .mapToObj(at -> SIGNS.substring(at, at + 1))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "M8x30 | m8x30",
        "m8 x 30 | m8x30",
        "M8×30 | m8x30",
        "M 8 * 30 | m8x30",
        "M8/30 | m8x30",
        "3 x 1,5 | 3x1.5",
        "4,0x40 | 4x40",
        "100 x 200 x 3 | 100x200x3",
        "box 10 | box 10",
        "2,50 | 2.5",
        "10.9 | 10.9",
        "10,0 | 10",
        "100 | 100",
        "Ende. Neu. | ende neu",
        "M8! M8? m8 | m8 m8 m8",
        "50% | 50",
        "1/2\" | 1/2",
        "½ Zoll | 1/2",
        "1/2 cala | 1/2",
        "1/2'' | 1/2",
        "Ø 32 | 32",
        "fi 60 | 60",
        "fi8 | 8",
        "25 mm | 25mm",
        "25mm | 25mm",
        "2,5 cm | 25mm",
        "0,5 kg | 500g",
        "1 kg | 1000g",
        "0,4 l | 400ml",
        "300 g | 300g",
        "Engineer's hammer | engineers hammer",
        "HSS-G | hss g",
        "SL2,5x75 | sl2.5x75"
      })
  void a_size_is_one_however_it_is_put(String typed, String size) {
    assertThat(spelled(typed)).isEqualTo(size);
  }

  /** Each alphabet that our customers' keyboards have. */
  @ParameterizedTest
  @CsvSource({
    "Zażółć gęślą jaźń, zazolc gesla jazn",
    "Größe Übermaß Öse Äste, grosse ubermass ose aste",
    "Žáruvzdorný řezný kotouč, zaruvzdorny rezny kotouc",
    "Árvíztűrő tükörfúrógép, arvizturo tukorfurogep",
    "Clé à molette façonnée, cle a molette faconnee",
    "Mañana señor, manana senor",
    "kŕdeľ ďatľov a kôň, krdel datlov a kon",
    "flûte à bec Noël hôtel, flute a bec noel hotel",
    "șurub țeavă cârlig, surub teava carlig",
    "skrūve uzgrieznis ķēde, skruve uzgrieznis kede",
    "Bøyle og hjørnebeslag æ, boyle og hjornebeslag ae",
    "cıvata şarjlı vidalama, civata sarjli vidalama"
  })
  void letters_are_read_without_their_accents(String typed, String read) {
    assertThat(spelled(typed)).isEqualTo(read);
    assertThat(spelled(Normalizer.normalize(typed, Normalizer.Form.NFD))).isEqualTo(read);
  }

  @Test
  void case_changes_nothing_and_no_sign_is_left() {
    Random random = new Random(912);
    for (int i = 0; i < 2_000; i++) {
      String text = typed(random);
      assertThat(Spelling.tokens(text))
          .as(text)
          .allSatisfy(token -> assertThat(token.text()).matches("[a-z0-9]+([./][a-z0-9]+)*"));
      assertThat(spelled(text.toUpperCase(Locale.ROOT)).replace("SS", "ss"))
          .as(text)
          .isEqualTo(spelled(text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", "%%%", "_", "\\", "- – —", "\"\"", "+-*()<>~@", "…"})
  void signs_alone_say_nothing(String text) {
    assertThat(Spelling.tokens(text)).isEmpty();
  }

  @Test
  void of_a_long_text_the_beginning_is_read() {
    assertThat(Spelling.tokens("word ".repeat(100_000))).hasSizeLessThanOrEqualTo(1_000);
  }

  @Test
  void a_size_is_asked_for_by_its_parts() {
    assertThat(Spelling.parts("m8x30")).containsExactlyInAnyOrder("m8", "8", "30", "8x30");
    assertThat(Spelling.parts("ph2x100"))
        .containsExactlyInAnyOrder("ph2", "2", "ph", "100", "2x100");
    assertThat(Spelling.parts("25mm")).containsExactlyInAnyOrder("25");
    assertThat(Spelling.parts("1/2")).isEmpty();
    assertThat(Spelling.parts("8.8")).isEmpty();
  }

  @Test
  void words_are_told_from_sizes() {
    assertThat(Spelling.tokens("Śruba DIN 912 M8x30"))
        .extracting(Token::isWord)
        .isEqualTo(List.of(true, true, false, false));
  }
}

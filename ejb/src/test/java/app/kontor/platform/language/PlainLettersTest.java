package app.kontor.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters of the alphabets of Europe, without what stands on, under and through them. */
class PlainLettersTest {

  /** One sentence with all letters of each alphabet that there is one for. */
  @ParameterizedTest
  @CsvSource({
    "Zażółć gęślą jaźń, Zazolc gesla jazn",
    "Příliš žluťoučký kůň úpěl ďábelské ódy, Prilis zlutoucky kun upel dabelske ody",
    "Kŕdeľ šťastných ďatľov učí pri ústí, Krdel stastnych datlov uci pri usti",
    "mĺkveho koňa obhrýzať kôru, mlkveho kona obhryzat koru",
    "Árvíztűrő tükörfúrógép, Arvizturo tukorfurogep",
    "Größe Übermaß Öse, Grosse Ubermass Ose",
    "Dès Noël où un zéphyr haï me vêt de glaçons, Des Noel ou un zephyr hai me vet de glacons",
    "l’Haÿ-les-Roses sœur Lætitia dû, l’Hay-les-Roses soeur Laetitia du",
    "Gheorghe obținea flăcări în pădurea șoimilor, Gheorghe obtinea flacari in padurea soimilor",
    "Pijamalı hasta yağız şoföre çabucak, Pijamali hasta yagiz sofore cabucak",
    "Glāžšķūņa rūķīši ņem ģitāru, Glazskuna rukisi nem gitaru",
    "Įlinkdama fechtuotojo špaga sublykčiojusi ė ų, Ilinkdama fechtuotojo spaga sublykciojusi e u",
    "Blåbærsyltetøy høyre, Blabaersyltetoy hoyre",
    "Þorvaldur Sæmundsson á Höfða, THorvaldur Saemundsson a Hofda",
    "Ħamrun ċavetta ġurnal żejt, Hamrun cavetta gurnal zejt",
    "Đakovo čćšž, Dakovo ccsz",
    "Õlgu põder, Olgu poder",
    "Mañana cigüeña, Manana ciguena",
    "paral·lel coŀlegi, paral·lel collegi"
  })
  void marks_are_taken_off(String text, String plain) {
    assertThat(PlainLetters.of(text)).isEqualTo(plain);
    assertThat(PlainLetters.of(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .as("marks typed as characters of their own")
        .isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ABC abc 123",
        "M8×30, 1/2\" – 5 €",
        "½ m² °C",
        "日本語 한국어",
        "Йод й ё",
        "Άλφα ώ",
        "…"
      })
  void what_has_no_marks_stays(String text) {
    assertThat(PlainLetters.of(text)).isEqualTo(text);
  }

  @Test
  void no_small_letter_of_latin_alphabets_keeps_a_mark_and_none_is_lost() {
    for (char c = 'À'; c <= 'ɏ'; c++) {
      String letter = String.valueOf(c);
      boolean european = c <= 'ſ' || (c >= 'Ǎ' && c <= 'ǜ') || (c >= 'Ș' && c <= 'ț');
      if (Character.isLetter(c) && european && c != 'ŉ') {
        assertThat(PlainLetters.of(letter)).as("%04x %s", (int) c, letter).matches("[A-Za-z]{1,2}");
      }
    }
  }

  @Test
  void capitals_are_folded_as_small_letters_are_and_twice_as_once() {
    Random random = new Random(20261127);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder some = new StringBuilder();
      for (int i = random.nextInt(20); i >= 0; i--) {
        some.append((char) ('a' + random.nextInt('ſ' - 'a')));
      }
      String text = some.toString().replace("ŉ", "").replace("İ", "");
      String plain = PlainLetters.of(text);
      assertThat(PlainLetters.of(plain)).as(text).isEqualTo(plain);
      assertThat(PlainLetters.of(text.toUpperCase(Locale.ROOT)).toUpperCase(Locale.ROOT))
          .as(text)
          .isEqualTo(plain.toUpperCase(Locale.ROOT));
    }
  }
}

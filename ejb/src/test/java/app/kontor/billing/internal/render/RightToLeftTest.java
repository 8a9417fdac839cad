package app.kontor.billing.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arabic letters take the form of their place in the word, and give it up again. */
class RightToLeftTest {
  private static final RightToLeft TEXT = new RightToLeft();

  @ParameterizedTest
  @CsvSource({
    "\u0633, \ufeb1",
    "\u0633\u0644, \ufeb3\ufede",
    "\u0633\u0644\u0645, \ufeb3\ufee0\ufee2",
    "\u062f\u0633, \ufea9\ufeb1",
    "\u0644\u0627, \ufefb",
    "\u0633\u0644\u0627, \ufeb3\ufefc"
  })
  void a_letter_is_joined_with_those_it_stands_between(String plain, String joined) {
    assertThat(TEXT.shapeText(plain)).isEqualTo(joined);
    assertThat(TEXT.deshapeText(joined)).isEqualTo(plain);
  }

  @Test
  void a_mark_above_a_letter_does_not_part_its_word() {
    assertThat(TEXT.shapeText("\u0633\u064e\u0644")).isEqualTo("\ufeb3\u064e\ufede");
  }

  @Test
  void letters_find_back_to_themselves_in_any_word() {
    long seed = 28;
    Random random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder word = new StringBuilder();
      int length = 1 + random.nextInt(12);
      while (word.length() < length) {
        char letter = (char) (0x621 + random.nextInt(0x64a - 0x621 + 1));
        if (letter < 0x63b || letter > 0x640) {
          word.append(random.nextInt(7) == 0 ? ' ' : letter);
        }
      }
      assertThat(TEXT.deshapeText(TEXT.shapeText(word.toString())))
          .as("seed %d round %d", seed, round)
          .isEqualTo(word.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Żuraw 12/3", "\u05E9\u05DC\u05D5\u05DD", "上海", "ﬁ", "½″"})
  void other_scripts_stay_as_they_are(String text) {
    assertThat(TEXT.shapeText(text)).isEqualTo(text);
    assertThat(TEXT.deshapeText(text)).isEqualTo(text);
  }

  @Test
  void what_is_turned_round_twice_is_as_before_with_its_brackets() {
    String text = "\u05D0(\u05D1)[\u05D2]<\u05D3>«\u05D4»";
    assertThat(TEXT.reorderRTLTextToLTR(text)).startsWith("«\u05D4»<\u05D3>").endsWith("\u05D0");
    assertThat(TEXT.reorderRTLTextToLTR(TEXT.reorderRTLTextToLTR(text))).isEqualTo(text);
  }
}

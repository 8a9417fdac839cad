package app.kontor.billing.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text in the order it is printed, cut where the direction of writing turns. */
class WritingDirectionTest {
  private static final String SHALOM = "\u05E9\u05DC\u05D5\u05DD";
  private static final String MIXED = "aZ09 .,-()/\u05D0\u05EA\u0627\u064A\u0661\u6F22\u0141";

  private static List<BidiTextRun> runs(String text, byte direction) {
    WritingDirection splitter = new WritingDirection();
    splitter.setParagraph(text, direction);
    List<BidiTextRun> runs = new ArrayList<>();
    for (int i = 0; i < splitter.countTextRuns(); i++) {
      runs.add(splitter.getVisualRun(i));
    }
    return runs;
  }

  private static List<String> parts(String text, byte direction) {
    return runs(text, direction).stream()
        .map(run -> text.substring(run.getStart(), run.getStart() + run.getLength()))
        .toList();
  }

  @Test
  void latin_text_is_one_piece() {
    assertThat(parts("Żuraw 12/3", BidiSplitter.NEUTRAL)).containsExactly("Żuraw 12/3");
    assertThat(runs("Żuraw", BidiSplitter.NEUTRAL).get(0).getDirection())
        .isEqualTo(BidiSplitter.LTR);
  }

  @Test
  void a_hebrew_word_between_latin_ones_is_a_piece_of_its_own() {
    String text = "A " + SHALOM + " B";
    assertThat(parts(text, BidiSplitter.LTR)).containsExactly("A ", SHALOM, " B");
    assertThat(runs(text, BidiSplitter.LTR))
        .extracting(BidiTextRun::getDirection)
        .containsExactly(BidiSplitter.LTR, BidiSplitter.RTL, BidiSplitter.LTR);
  }

  @Test
  void in_a_paragraph_from_right_to_left_the_last_piece_is_printed_first() {
    String text = SHALOM + " Tools";
    assertThat(parts(text, BidiSplitter.RTL).get(0)).isEqualTo("Tools");
    assertThat(parts(text, BidiSplitter.LTR).get(0)).startsWith(SHALOM);
  }

  @Test
  void a_house_number_in_a_hebrew_street_is_read_from_left_to_right() {
    String text = SHALOM + " 128";
    List<BidiTextRun> runs = runs(text, BidiSplitter.NEUTRAL);
    assertThat(parts(text, BidiSplitter.NEUTRAL).get(0)).isEqualTo("128");
    assertThat(runs.get(0).getDirection()).isEqualTo(BidiSplitter.LTR);
  }

  @ParameterizedTest
  @CsvSource({"Tools, 0", "'128, 12', 0", "'', 0", "'(Tools) \u05D0', 0"})
  void without_a_first_letter_from_right_to_left_a_paragraph_goes_right(String text, byte base) {
    assertThat(new WritingDirection().getBaseDirection(text)).isEqualTo(base);
  }

  @Test
  void the_first_letter_that_has_a_direction_gives_the_paragraphs() {
    assertThat(new WritingDirection().getBaseDirection("128 " + SHALOM + " Tools"))
        .isEqualTo(BidiSplitter.RTL);
  }

  @Test
  void every_character_is_printed_once_whatever_the_text() {
    long seed = 9;
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(30);
      for (int i = 0; i < length; i++) {
        text.append(MIXED.charAt(random.nextInt(MIXED.length())));
      }
      byte direction = (byte) random.nextInt(3);
      BitSet printed = new BitSet();
      for (BidiTextRun run : runs(text.toString(), direction)) {
        for (int i = run.getStart(); i < run.getStart() + run.getLength(); i++) {
          assertThat(printed.get(i)).as("seed %d round %d", seed, round).isFalse();
          printed.set(i);
        }
      }
      assertThat(printed.cardinality()).as("seed %d round %d", seed, round).isEqualTo(length);
    }
  }

  @Test
  void a_text_does_not_remember_the_one_before_it() {
    WritingDirection splitter = new WritingDirection();
    splitter.setParagraph("A " + SHALOM + " B", BidiSplitter.LTR);
    splitter.setParagraph("A", BidiSplitter.LTR);
    assertThat(splitter.countTextRuns()).isEqualTo(1);
    assertThat(splitter.getVisualRun(0).getLength()).isEqualTo(1);
  }

  @Test
  void nothing_is_printed_of_nothing() {
    assertThat(String.join("", parts("", BidiSplitter.NEUTRAL))).isEmpty();
  }
}
